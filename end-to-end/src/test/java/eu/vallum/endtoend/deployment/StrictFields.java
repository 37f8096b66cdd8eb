package eu.vallum.endtoend.deployment;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.introspect.Annotated;
import com.fasterxml.jackson.databind.introspect.JacksonAnnotationIntrospector;
import io.fabric8.kubernetes.api.model.ConfigMap;
import io.fabric8.kubernetes.api.model.Namespace;
import io.fabric8.kubernetes.api.model.PodTemplateSpec;
import io.fabric8.kubernetes.api.model.Service;
import io.fabric8.kubernetes.api.model.ServiceAccount;
import io.fabric8.kubernetes.api.model.apps.Deployment;
import io.fabric8.kubernetes.api.model.autoscaling.v2.HorizontalPodAutoscaler;
import io.fabric8.kubernetes.api.model.batch.v1.Job;
import io.fabric8.kubernetes.api.model.gatewayapi.v1.HTTPRoute;
import io.fabric8.kubernetes.api.model.networking.v1.NetworkPolicy;
import io.fabric8.kubernetes.api.model.policy.v1.PodDisruptionBudget;
import io.strimzi.api.kafka.model.kafka.Kafka;
import io.strimzi.api.kafka.model.nodepool.KafkaNodePool;
import io.strimzi.api.kafka.model.topic.KafkaTopic;
import io.strimzi.api.kafka.model.user.KafkaUser;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.keycloak.representations.idm.RealmRepresentation;

/** Reads each object into its model, or against its field list. An unknown field, kind or apiVersion is a finding. */
final class StrictFields {

    private static final Map<String, Class<?>> MODELS = Map.ofEntries(
            Map.entry("v1 ConfigMap", ConfigMap.class),
            Map.entry("v1 Namespace", Namespace.class),
            Map.entry("v1 Service", Service.class),
            Map.entry("v1 ServiceAccount", ServiceAccount.class),
            Map.entry("apps/v1 Deployment", Deployment.class),
            Map.entry("batch/v1 Job", Job.class),
            Map.entry("autoscaling/v2 HorizontalPodAutoscaler", HorizontalPodAutoscaler.class),
            Map.entry("policy/v1 PodDisruptionBudget", PodDisruptionBudget.class),
            Map.entry("networking.k8s.io/v1 NetworkPolicy", NetworkPolicy.class),
            Map.entry("gateway.networking.k8s.io/v1 HTTPRoute", HTTPRoute.class),
            Map.entry("kafka.strimzi.io/v1 Kafka", Kafka.class),
            Map.entry("kafka.strimzi.io/v1 KafkaNodePool", KafkaNodePool.class),
            Map.entry("kafka.strimzi.io/v1 KafkaTopic", KafkaTopic.class),
            Map.entry("kafka.strimzi.io/v1 KafkaUser", KafkaUser.class));
    private static final Map<String, FieldList> LISTS = Map.of(
            "postgresql.cnpg.io/v1 Cluster", FieldList.of("cloudnative-pg-cluster"),
            "postgresql.cnpg.io/v1 Database", FieldList.of("cloudnative-pg-database"),
            "k8s.keycloak.org/v2beta1 Keycloak", FieldList.of("keycloak"),
            "k8s.keycloak.org/v2beta1 KeycloakRealmImport", FieldList.of("keycloak-realm-import"));
    private static final ObjectMapper STRICT = new ObjectMapper()
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .setAnnotationIntrospector(new NothingElse());

    private StrictFields() {}

    static List<String> findings(List<Manifest> objects) {
        var findings = new ArrayList<String>();
        for (var object : objects) {
            var type = object.apiVersion() + " " + object.kind();
            var list = LISTS.get(type);
            var model = MODELS.get(type);
            if (model != null) {
                read(object.label(), object.tree(), model, findings);
            } else if (list != null) {
                var problems = new ArrayList<String>();
                list.check("spec", object.at("/spec"), problems);
                problems.forEach(p -> findings.add(object.label() + ": " + p));
                if (object.is("Keycloak")) {
                    read(object.label(), object.at("/spec/unsupported/podTemplate"), PodTemplateSpec.class, findings);
                }
                if (object.is("KeycloakRealmImport")) {
                    read(object.label(), object.at("/spec/realm"), RealmRepresentation.class, findings);
                }
            } else {
                findings.add(object.label() + ": no model and no field list for " + type);
            }
        }
        return findings;
    }

    private static void read(String label, JsonNode tree, Class<?> model, List<String> findings) {
        try {
            STRICT.treeToValue(tree, model);
        } catch (JsonProcessingException e) {
            findings.add(label + ": " + e.getOriginalMessage());
        }
    }

    /** The models keep what they do not know in a map; without that map, Jackson refuses it. */
    private static final class NothingElse extends JacksonAnnotationIntrospector {
        private static final long serialVersionUID = 1L;

        @Override
        public @Nullable Boolean hasAnySetter(Annotated member) {
            return Boolean.FALSE;
        }
    }
}
