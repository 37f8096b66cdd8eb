package eu.vallum.incident.problem;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.deser.DeserializationProblemHandler;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import io.quarkus.jackson.ObjectMapperCustomizer;
import jakarta.inject.Singleton;
import java.io.IOException;

/** Enforces {@link NothingElse}. Events and stored answers stay open: there, unknown members are what a newer version added. */
@Singleton
class UnknownMembers extends DeserializationProblemHandler implements ObjectMapperCustomizer {
    @Override
    public void customize(ObjectMapper mapper) {
        mapper.addHandler(this);
    }

    @Override
    public boolean handleUnknownProperty(
            DeserializationContext context,
            JsonParser json,
            JsonDeserializer<?> deserializer,
            Object beanOrClass,
            String name)
            throws IOException {
        var type = beanOrClass instanceof Class<?> c ? c : beanOrClass.getClass();
        if (type.isAnnotationPresent(NothingElse.class)) {
            throw UnrecognizedPropertyException.from(json, beanOrClass, name, deserializer.getKnownPropertyNames());
        }
        return false;
    }
}
