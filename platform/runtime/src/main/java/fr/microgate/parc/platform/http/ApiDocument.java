package fr.microgate.parc.platform.http;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.headers.Header;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;
import org.eclipse.microprofile.openapi.models.parameters.Parameter.In;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;
import org.jboss.jandex.IndexView;
import org.jboss.jandex.MethodInfo;

/// Completes what the annotations of the endpoints say with what holds for all of them: the shape
/// and an example of each refusal, the headers, an example of each body.
@OpenApiFilter(stages = OpenApiFilter.RunStage.BUILD, priority = ApiDocument.LAST)
public class ApiDocument implements OASFilter {

    static final int LAST = Integer.MIN_VALUE;

    private static final String PROBLEM = "#/components/schemas/ProblemDetail";
    private static final String BASE = "https://parc.microgate.fr/problems/";

    /// Their operation ids.
    private final Set<String> idempotent;

    public ApiDocument(IndexView index) {
        idempotent =
                index.getAnnotations(Idempotent.class).stream()
                        .filter(annotation -> annotation.target().kind().name().equals("METHOD"))
                        .map(annotation -> operationId(annotation.target().asMethod()))
                        .collect(Collectors.toSet());
    }

    @Override
    public void filterOpenAPI(OpenAPI api) {
        var examples = new ApiExamples(api);
        api.getPaths()
                .getPathItems()
                .forEach((address, path) -> {
                    var ofPeople = address.startsWith("/api/");
                    path.getOperations()
                            .values()
                            .forEach(operation -> complete(operation, examples, ofPeople));
                });
    }

    /// @param ofPeople whether it is called with a token and answers problem details; inventory
    ///   agents have a protocol of their own
    private void complete(Operation operation, ApiExamples examples, boolean ofPeople) {
        if (idempotent.contains(operation.getOperationId())) addIdempotencyKey(operation);
        var responses = operation.getResponses();
        if (mayBeInvalid(operation) && !responses.hasAPIResponse("400"))
            responses.addAPIResponse(
                    "400",
                    OASFactory.createAPIResponse()
                            .description("A parameter or field is not valid"));
        if (operation.getRequestBody() != null)
            examples.addTo(operation.getRequestBody().getContent());
        responses
                .getAPIResponses()
                .forEach((status, response) -> {
                    if (status.startsWith("2")) complete(operation, status, response, examples);
                    else if (response.getContent() == null && ofPeople)
                        addProblem(Integer.parseInt(status), response);
                    else if (response.getContent() == null) addAgentError(response);
                });
    }

    private static void complete(
            Operation operation, String status, APIResponse response, ApiExamples examples) {
        examples.addTo(response.getContent());
        if (status.equals("201")) addHeader(response, "Location", "Address of what was created");
        if (hasHeader(operation, "If-Match") && !status.equals("204"))
            addHeader(response, "ETag", "For the If-Match of the next change");
    }

    /// Said in the log of the agent.
    private static void addAgentError(APIResponse response) {
        var example = new LinkedHashMap<String, Object>();
        example.put("status", "error");
        example.put("message", response.getDescription());
        response.setContent(
                OASFactory.createContent()
                        .addMediaType(
                                "application/json", OASFactory.createMediaType().example(example)));
    }

    private static void addProblem(int status, APIResponse response) {
        var description = describe(status, response.getDescription());
        response.setDescription(description);
        var type =
                Stream.of(PlatformProblem.values())
                        .filter(problem -> problem.status() == status)
                        .findFirst();
        var example = new LinkedHashMap<String, Object>();
        example.put("type", BASE + type.map(ProblemType::slug).orElse("refused"));
        example.put("title", type.map(ProblemType::title).orElse("Refused"));
        example.put("status", status);
        example.put("detail", description);
        response.setContent(
                OASFactory.createContent()
                        .addMediaType(
                                ProblemDetail.MEDIA_TYPE.toString(),
                                OASFactory.createMediaType()
                                        .schema(OASFactory.createSchema().ref(PROBLEM))
                                        .example(example)));
    }

    /// The framework's words for what no endpoint says itself.
    private static String describe(int status, String description) {
        return switch (status + " " + description) {
            case "400 Bad Request" -> "A parameter or field is not valid";
            case "401 Not Authorized" -> "No token, or one that is not valid";
            case "403 Not Allowed" -> "The account has none of the roles";
            default -> description;
        };
    }

    private static boolean mayBeInvalid(Operation operation) {
        return operation.getRequestBody() != null
                || operation.getParameters() != null
                        && operation.getParameters().stream()
                                .anyMatch(parameter -> parameter.getIn() == In.QUERY);
    }

    private static boolean hasHeader(Operation operation, String name) {
        return operation.getParameters() != null
                && operation.getParameters().stream()
                        .anyMatch(parameter -> name.equals(parameter.getName()));
    }

    private static void addIdempotencyKey(Operation operation) {
        operation.addParameter(
                OASFactory.createParameter()
                        .name("Idempotency-Key")
                        .in(In.HEADER)
                        .description(
                                "The same key within a day gives the first answer again; with another body it is refused")
                        .schema(text())
                        .example("0d9f3c1e-6a8b-4f57-9c58-2b1f0a7d4e10"));
    }

    private static void addHeader(APIResponse response, String name, String description) {
        Map<String, Header> headers = response.getHeaders();
        if (headers != null && headers.containsKey(name)) return;
        response.addHeader(name, OASFactory.createHeader().description(description).schema(text()));
    }

    private static org.eclipse.microprofile.openapi.models.media.Schema text() {
        return OASFactory.createSchema().addType(SchemaType.STRING);
    }

    private static String operationId(MethodInfo method) {
        return method.declaringClass().simpleName() + "_" + method.name();
    }
}
