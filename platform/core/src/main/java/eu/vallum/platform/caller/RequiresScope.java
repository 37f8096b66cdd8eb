package eu.vallum.platform.caller;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Who may call an HTTP method: a token that carries this scope. What its bearer may then do is decided in the use case. */
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.METHOD, ElementType.TYPE})
public @interface RequiresScope {
    /** OAuth scope, for example {@code incident:read}. */
    String value();
}
