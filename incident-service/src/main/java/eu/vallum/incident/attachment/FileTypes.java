package eu.vallum.incident.attachment;

import jakarta.inject.Singleton;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Set;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.metadata.TikaCoreProperties;
import org.apache.tika.mime.MediaType;
import org.apache.tika.mime.MimeTypes;
import org.jspecify.annotations.Nullable;

/**
 * What a file is, by its first bytes; and what its name claims. Looks at no more than that: an archive is not opened, so a document that is one
 * inside reads as a zip file.
 */
@Singleton
class FileTypes {
    /** So many first bytes are looked at. */
    static final int LOOKED_AT = 64 * 1024;

    private static final MimeTypes KNOWN = MimeTypes.getDefaultMimeTypes();
    /** What a system runs when somebody opens it. */
    private static final Set<String> RUN = Set.of(
            "application/x-msdownload",
            "application/x-dosexec",
            "application/x-ms-installer",
            "application/x-executable",
            "application/x-elf",
            "application/x-sharedlib",
            "application/x-object",
            "application/x-mach-o",
            "application/x-mach-o-executable",
            "application/x-mach-o-universal",
            "application/java-archive",
            "application/java-vm",
            "application/vnd.android.package-archive",
            "application/x-bat",
            "application/x-sh",
            "application/x-ms-shortcut",
            "application/javascript",
            "text/javascript",
            "text/vbscript",
            "text/x-vbscript",
            "application/hta",
            "application/x-powershell",
            "text/x-python",
            "text/x-perl");

    private static final Set<String> RUN_ENDINGS = Set.of(
            "ps1", "psm1", "hta", "lnk", "scr", "pif", "com", "cmd", "vbe", "jse", "wsf", "msi", "dll", "sys", "cpl");

    /** Media type by content alone. */
    String ofContent(byte[] first) {
        try {
            return KNOWN.detect(new ByteArrayInputStream(first), new Metadata())
                    .getBaseType()
                    .toString();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Media type that a name claims; null when it claims none. */
    @Nullable String ofName(String name) {
        var said = new Metadata();
        said.set(TikaCoreProperties.RESOURCE_NAME_KEY, name);
        try {
            var type = KNOWN.detect(null, said).getBaseType();
            return type.equals(MediaType.OCTET_STREAM) ? null : type.toString();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Whether a system may run it when somebody opens it, by its content or by its name. */
    boolean runs(String type, String name) {
        var named = ofName(name);
        var ending = name.substring(name.lastIndexOf('.') + 1).toLowerCase(java.util.Locale.ROOT);
        return isOrBecomes(type) || named != null && isOrBecomes(named) || RUN_ENDINGS.contains(ending);
    }

    /** Whether the name claims something that the content does not bear out. A finer type of the same kind is no disguise. */
    boolean disguised(String type, @Nullable String named) {
        if (named == null || named.equals(type)) {
            return false;
        }
        var registry = KNOWN.getMediaTypeRegistry();
        var found = registry.normalize(MediaType.parse(type));
        var claimed = registry.normalize(MediaType.parse(named));
        return !found.equals(claimed)
                && !found.equals(MediaType.OCTET_STREAM)
                && !registry.isSpecializationOf(claimed, found)
                && !registry.isSpecializationOf(found, claimed);
    }

    private static boolean isOrBecomes(String type) {
        var registry = KNOWN.getMediaTypeRegistry();
        for (var at = registry.normalize(MediaType.parse(type)); at != null; at = registry.getSupertype(at)) {
            if (RUN.contains(at.toString())) {
                return true;
            }
        }
        return false;
    }
}
