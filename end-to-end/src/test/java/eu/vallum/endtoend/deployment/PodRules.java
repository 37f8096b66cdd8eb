package eu.vallum.endtoend.deployment;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** What every pod of ours must promise, and every image must be: the restricted profile, bounded, pinned. */
final class PodRules {

    private static final Pattern PINNED = Pattern.compile("[a-z0-9.\\-/]+:(?!latest$)[A-Za-z0-9][A-Za-z0-9._-]*");

    private PodRules() {}

    static List<String> findings(List<Manifest> objects) {
        var findings = new ArrayList<String>();
        for (var object : objects) {
            var pod = object.pod().path("spec");
            if (!pod.isMissingNode()) {
                pod(object, pod, findings);
                Manifest.each(pod.path("containers")).forEach(c -> container(object, c, findings));
            }
            for (var image : List.of("/spec/image", "/spec/imageName")) {
                if (object.at(image).isTextual()) {
                    pinned(object, object.at(image), findings);
                }
            }
        }
        return findings;
    }

    private static void pod(Manifest object, JsonNode pod, List<String> findings) {
        is(object, pod.at("/securityContext/runAsNonRoot"), "true", "pod runs as non-root", findings);
        is(
                object,
                pod.at("/securityContext/seccompProfile/type"),
                "RuntimeDefault",
                "pod has a seccomp profile",
                findings);
        is(object, pod.path("automountServiceAccountToken"), "false", "pod mounts no token", findings);
        for (var kind : List.of("initContainers", "ephemeralContainers")) {
            if (pod.has(kind)) {
                findings.add(object.label() + ": " + kind + " are not checked by this test");
            }
        }
        for (var open : List.of("hostNetwork", "hostPID", "hostIPC")) {
            if (pod.has(open)) {
                findings.add(object.label() + ": " + open);
            }
        }
        for (var volume : pod.path("volumes")) {
            if (volume.has("hostPath")
                    || volume.has("emptyDir")
                            && volume.at("/emptyDir/sizeLimit").isMissingNode()) {
                findings.add(
                        object.label() + ": volume " + volume.path("name").asText() + " is on the host or unbounded");
            }
        }
    }

    private static void container(Manifest object, JsonNode container, List<String> findings) {
        var security = container.path("securityContext");
        is(object, security.path("runAsNonRoot"), "true", "container runs as non-root", findings);
        is(object, security.path("readOnlyRootFilesystem"), "true", "root file system is read-only", findings);
        is(object, security.path("allowPrivilegeEscalation"), "false", "no privilege escalation", findings);
        is(object, security.at("/capabilities/drop/0"), "ALL", "drops ALL capabilities", findings);
        if (security.at("/capabilities/add").size() > 0
                || security.path("privileged").asBoolean()) {
            findings.add(object.label() + ": is given capabilities");
        }
        for (var bound : List.of("/requests/cpu", "/requests/memory", "/limits/cpu", "/limits/memory")) {
            if (container.path("resources").at(bound).asText().isEmpty()) {
                findings.add(object.label() + ": no resources" + bound);
            }
        }
        pinned(object, container.path("image"), findings);
        if (object.is("Deployment")) {
            for (var probe : List.of("startupProbe", "livenessProbe", "readinessProbe")) {
                is(
                        object,
                        container.at("/" + probe + "/httpGet/port"),
                        "management",
                        probe + " on the management port",
                        findings);
            }
        }
    }

    private static void pinned(Manifest object, JsonNode image, List<String> findings) {
        if (!PINNED.matcher(image.asText()).matches()) {
            findings.add(object.label() + ": image without a version: " + image.asText());
        }
    }

    private static void is(Manifest object, JsonNode value, String wanted, String rule, List<String> findings) {
        if (!value.asText().equals(wanted)) {
            findings.add(object.label() + ": not so: " + rule);
        }
    }
}
