package eu.vallum.endtoend.harness;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ExtendWith;

/** A test that needs the running platform; it may ask for a {@link Platform} and for {@link Desks} as parameters. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@ExtendWith({PlatformExtension.class, DeskExtension.class})
public @interface OnPlatform {}
