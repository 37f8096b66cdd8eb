package eu.vallum.endtoend.deployment;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** One overlay, rendered, together with the project it must agree with. */
record Deployed(String overlay, List<Manifest> objects, Repository project) {

    static final List<String> OVERLAYS = List.of("evaluation", "production");

    static Deployed render(Path k8s, String overlay, Repository project) {
        return new Deployed(
                overlay, Kustomization.render(k8s.resolve("overlays").resolve(overlay)), project);
    }

    /** Everything that is wrong with it; empty when all is well. */
    List<String> findings() {
        var handbook = project.root().resolve("docs/operating.md");
        var findings = new ArrayList<String>();
        findings.addAll(StrictFields.findings(objects));
        findings.addAll(PodRules.findings(objects));
        findings.addAll(Availability.findings(objects));
        findings.addAll(SecretRules.findings(objects, Files.exists(handbook) ? project.text("docs/operating.md") : ""));
        findings.addAll(NetworkRules.findings(objects));
        findings.addAll(NamesAgreement.findings(objects));
        findings.addAll(KeycloakAgreement.findings(objects, project));
        findings.addAll(ServiceAgreement.findings(objects, project));
        findings.addAll(StoreAgreement.findings(objects, project));
        return findings;
    }
}
