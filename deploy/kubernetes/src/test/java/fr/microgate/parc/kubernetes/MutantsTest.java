package fr.microgate.parc.kubernetes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Breaks good manifests in one place and expects to be told so: every rule can fail.
class MutantsTest {
    private static String good = "";

    @BeforeAll
    static void render() throws Exception {
        good = Kubectl.kustomize("overlays/production");
    }

    @ParameterizedTest(name = "{0} {1}: {2}")
    @CsvSource(
            delimiter = '|',
            nullValues = "(removed)",
            textBlock =
"""
# where   | field                                    | becomes           | what the rules say
deployment| replicaz                                 | 2                 | `replicaz`
container | livenessProbe/httpGet/prot               | management        | `prot`
deployment| replicas                                 | two               | "two"
deployment| replicas                                 | "2"               | /spec/replicas is
container | env/1/value                              | 8080              | /env/1/value is
container | resources/limits/memory                  | 1Gigs             | suffix
container | ports/0/containerPort                    | (removed)         | `containerPort`
pod       | containers                               | (removed)         | `containers`
deployment| selector                                 | (removed)         | `selector`
pod       | securityContext/runAsNonRoot             | false             | may run as root
pod       | securityContext/runAsUser                | (removed)         | no numeric user
pod       | securityContext/seccompProfile/type      | Unconfined        | no seccomp profile
pod       | automountServiceAccountToken             | true              | gets a token
pod       | hostNetwork                              | true              | hostNetwork is
pod       | volumes/0/hostPath                       | {path: /}         | hostPath volumes
container | securityContext/allowPrivilegeEscalation | (removed)         | may gain privileges
container | securityContext/privileged               | true              | is privileged
container | securityContext/capabilities/drop        | [CHOWN]           | keeps capabilities
container | securityContext/capabilities/add         | [CHOWN]           | adds capabilities
container | securityContext/readOnlyRootFilesystem   | false             | may write
container | securityContext/runAsNonRoot             | false             | belongs to the pod
container | ports/0/hostPort                         | 80                | port of the host
deployment| template/metadata/labels                 | {a: b}            | must select its own pods
deployment| selector/matchLabels                     | {}                | must select its own pods
deployment| selector/matchLabels     | {app.kubernetes.io/part-of: parc} | must select its own
pod       | topologySpreadConstraints/0/labelSelector | {}                | must spread its own pods
service   | selector                 | {app.kubernetes.io/part-of: parc} | must select one
service   | selector                 | {app.kubernetes.io/name: tickets} | must select one
service   | ports/0/targetPort                       | web               | no port named web
service   | ports/0/targetPort                       | management        | must not be routed
container | ports/0/name                             | a-very-long-name  | bad port name
container | ports/0/name                             | management        | two ports named
container | ports/0/containerPort                    | 80                | HTTP_PORT must be 80
container | ports/1/name                             | metrics           | has no management port
container | startupProbe                             | (removed)         | startupProbe must ask
container | livenessProbe/httpGet/port               | http              | livenessProbe must ask
container | readinessProbe/httpGet/path              | /q/health/live    | readinessProbe must ask
container | resources/requests/cpu                   | (removed)         | requests no CPU
container | resources/limits                         | (removed)         | memory has no limit
container | resources/requests/memory                | 512Mi             | must request as much
container | envFrom/1/configMapRef/name              | ticket-config     | no ConfigMap ticket-con
container | env/0/valueFrom/secretKeyRef/name        | ticket-db         | no Secret
container | env/0/valueFrom/secretKeyRef/key         | pass              | no Secret
container | envFrom/1/secretRef                      | {name: any}       | takes a whole Secret
container | volumeMounts/0/name                      | temp              | no volume temp
pod       | serviceAccountName                       | default           | no ServiceAccount default
container | env/0/name                               | QUARKUS_PASSWORD  | does not know QUARKUS_P
container | env/0/name                               | QUARKUS_PASSWORD  | needs QUARKUS_DATASOUR
""")
    void noticesThat(String where, String field, @Nullable String value, String told)
            throws Exception {
        var manifests = Manifests.parse(good);
        assertThat(Rule.problemsOf(manifests)).isEmpty();

        var place = place(where).append(JsonPointer.compile("/" + field));
        change(manifests.find(kindOf(where), "ticket-service"), place, value);

        assertThat(Rule.problemsOf(manifests)).anyMatch(problem -> problem.contains(told));
    }

    @Test
    void refusesAKindThatItCannotRead() throws Exception {
        var manifests = Manifests.parse("{apiVersion: apps/v1beta1, kind: Deployment}");

        assertThat(Rule.problemsOf(manifests))
                .anyMatch(problem -> problem.contains("unknown type apps/v1beta1 Deployment"));
    }

    @Test
    void refusesAKeyWrittenTwice() {
        var twice = good.replace("maxUnavailable: 0", "maxSurge: 0");

        assertThat(twice).isNotEqualTo(good);
        assertThatThrownBy(() -> Manifests.parse(twice)).hasMessageContaining("maxSurge");
    }

    private static String kindOf(String where) {
        return where.equals("service") ? "Service" : "Deployment";
    }

    private static JsonPointer place(String where) {
        return JsonPointer.compile(
                switch (where) {
                    case "pod" -> "/spec/template/spec";
                    case "container" -> "/spec/template/spec/containers/0";
                    default -> "/spec";
                });
    }

    private static void change(JsonNode object, JsonPointer place, @Nullable String value)
            throws IOException {
        var parent = (ObjectNode) object.at(place.head());
        var field = place.last().getMatchingProperty();
        if (value == null) parent.remove(field);
        else parent.set(field, Manifests.parseValue(value));
    }
}
