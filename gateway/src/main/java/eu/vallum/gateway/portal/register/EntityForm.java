package eu.vallum.gateway.portal.register;

import eu.vallum.gateway.portal.layout.Form;
import eu.vallum.gateway.portal.register.RegisterClient.Contact;
import eu.vallum.gateway.portal.register.RegisterClient.Details;
import eu.vallum.gateway.portal.register.RegisterClient.Identifier;
import eu.vallum.gateway.portal.register.RegisterClient.Keep;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The form of one entity: a line an identifier, a line a contact. */
final class EntityForm {
    static final List<String> CATEGORIES = List.of("essential", "important", "other");

    private EntityForm() {}

    static Form of(Details entity) {
        var form = Form.empty()
                .put("name", entity.name())
                .put("shortName", entity.shortName())
                .put("category", entity.category())
                .put("memberState", entity.memberState())
                .putAll("activeIn", entity.activeIn())
                .putAll("sectors", entity.sectors())
                .put("version", Long.toString(entity.version()));
        form.put(
                "identifiers",
                entity.identifiers().stream().map(Identifier::text).collect(Collectors.joining("\n")));
        form.put("contacts", entity.contacts().stream().map(EntityForm::line).collect(Collectors.joining("\n")));
        var organisation = entity.organisation();
        return organisation == null
                ? form
                : form.put("organisation", organisation.id().toString());
    }

    /** The entity as typed; what can't be read is noted in the form. */
    static Keep read(Form form) {
        form.require("name", "entityName");
        if (!CATEGORIES.contains(form.value("category"))) {
            form.refuse("category", "category");
        }
        if (form.all("sectors").isEmpty()) {
            form.refuse("sectors", "sector");
        }
        return new Keep(
                form.value("name"),
                none(form.value("shortName")),
                form.value("category"),
                none(form.value("memberState")),
                form.all("activeIn"),
                form.all("sectors"),
                identifiers(form),
                contacts(form),
                organisation(form));
    }

    private static List<Identifier> identifiers(Form form) {
        var all = new ArrayList<Identifier>();
        for (var line : lines(form, "identifiers")) {
            int at = line.indexOf('=');
            if (at < 1 || !line.substring(0, at).strip().matches("[a-z][a-z0-9-]{0,29}")) {
                form.refuse("identifiers", "identifierForm");
            } else {
                all.add(new Identifier(
                        line.substring(0, at).strip(), line.substring(at + 1).strip()));
            }
        }
        return all;
    }

    private static List<Contact> contacts(Form form) {
        var all = new ArrayList<Contact>();
        for (var line : lines(form, "contacts")) {
            String mailbox = null;
            String phone = null;
            var words = new ArrayList<String>();
            for (var part : line.split("[,;]")) {
                var text = part.strip();
                if (text.contains("@")) {
                    mailbox = text;
                } else if (text.matches("\\+?[0-9 ()/.-]{5,40}")) {
                    phone = text;
                } else if (!text.isEmpty()) {
                    words.add(text);
                }
            }
            if (words.isEmpty()) {
                form.refuse("contacts", "contactForm");
            } else {
                all.add(new Contact(
                        words.getFirst(),
                        words.size() > 1 ? String.join(", ", words.subList(1, words.size())) : null,
                        mailbox,
                        phone,
                        null));
            }
        }
        return all;
    }

    private static String line(Contact contact) {
        return java.util.stream.Stream.of(contact.name(), contact.role(), contact.mailbox(), contact.phone())
                .filter(part -> part != null && !part.isBlank())
                .collect(Collectors.joining(", "));
    }

    private static List<String> lines(Form form, String field) {
        return form.value(field)
                .lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .toList();
    }

    private static @Nullable UUID organisation(Form form) {
        try {
            return form.value("organisation").isEmpty() ? null : UUID.fromString(form.value("organisation"));
        } catch (IllegalArgumentException e) {
            form.refuse("organisation", "invalid");
            return null;
        }
    }

    private static @Nullable String none(String value) {
        return value.isEmpty() ? null : value;
    }
}
