package fr.microgate.parc.kubernetes;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.kubernetes.client.openapi.JSON;
import io.kubernetes.client.openapi.models.V1ConfigMap;
import io.kubernetes.client.openapi.models.V1Deployment;
import io.kubernetes.client.openapi.models.V1Namespace;
import io.kubernetes.client.openapi.models.V1Service;
import io.kubernetes.client.openapi.models.V1ServiceAccount;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// Each object is what Kubernetes defines: no unknown or missing field, no wrong type or quantity.
final class StrictTypes implements Rule {
    private static final Map<String, Class<?>> TYPES =
            Map.of(
                    "v1 Namespace", V1Namespace.class,
                    "v1 ConfigMap", V1ConfigMap.class,
                    "v1 Service", V1Service.class,
                    "v1 ServiceAccount", V1ServiceAccount.class,
                    "apps/v1 Deployment", V1Deployment.class);

    @Override
    public void check(Manifests manifests, Problems problems) {
        for (var object : manifests.objects()) {
            var where = Manifests.titleOf(object);
            try {
                changes("", object, read(object))
                        .forEach(
                                change -> problems.add(where, "wrong type or spelling: " + change));
            } catch (JsonProcessingException | RuntimeException refusal) {
                problems.add(where, String.valueOf(refusal.getMessage()));
            }
        }
    }

    private static JsonNode read(JsonNode object) throws JsonProcessingException {
        var key = object.path("apiVersion").asText() + " " + object.path("kind").asText();
        var type = TYPES.get(key);
        if (type == null) throw new IllegalArgumentException("unknown type " + key);
        Object typed = JSON.getGson().fromJson(object.toString(), type);
        return new ObjectMapper().readTree(JSON.serialize(typed));
    }

    /// The reader takes 8080 for "8080" and "2" for 2, which the API server refuses: what was read
    /// must be what was written.
    private static Stream<String> changes(String path, JsonNode written, JsonNode read) {
        if (written.isObject())
            return written.propertyStream()
                    .flatMap(field ->
                            changes(
                                    path + "/" + field.getKey(),
                                    field.getValue(),
                                    read.path(field.getKey())));
        if (written.isArray())
            return IntStream.range(0, written.size())
                    .boxed()
                    .flatMap(i -> changes(path + "/" + i, written.path(i), read.path(i)));
        return written.equals(read) ? Stream.empty() : Stream.of(path + " is " + written);
    }
}
