package eu.vallum.identity.invitation;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/** The token from the link in the mail. */
record ShowToken(@NotBlank @Size(min = 20, max = 100) String token) {

    @Override
    public String toString() {
        return "ShowToken[…]";
    }
}
