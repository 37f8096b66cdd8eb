package eu.vallum.incident.attachment;

import eu.vallum.incident.attachment.GivingOut.Handout;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.OutputStream;
import java.util.HexFormat;
import net.lingala.zip4j.io.outputstream.ZipOutputStream;
import net.lingala.zip4j.model.ZipParameters;
import net.lingala.zip4j.model.enums.AesKeyStrength;
import net.lingala.zip4j.model.enums.CompressionMethod;
import net.lingala.zip4j.model.enums.EncryptionMethod;

/** Writes a file to its reader, as it is or in a locked zip file, one part in memory at a time. */
@Singleton
class Sending {
    /**
     * The password by which samples are exchanged everywhere. It keeps nobody from reading; it keeps mail gates and virus scanners from
     * deleting the file, and people from running it by a click.
     */
    static final String PASSWORD = "infected";

    private final GivingOut giving;

    Sending(GivingOut giving) {
        this.giving = giving;
    }

    void plain(Handout handout, OutputStream out) throws IOException {
        write(handout, out);
        out.flush();
    }

    void zipped(Handout handout, OutputStream out) throws IOException {
        var entry = new ZipParameters();
        entry.setFileNameInZip(handout.file().name());
        entry.setCompressionMethod(CompressionMethod.DEFLATE);
        entry.setEncryptFiles(true);
        entry.setEncryptionMethod(EncryptionMethod.AES);
        entry.setAesKeyStrength(AesKeyStrength.KEY_STRENGTH_256);
        // Not closed when a part is missing: what broke off must not read as a whole archive.
        @SuppressWarnings("resource")
        var zip = new ZipOutputStream(out, PASSWORD.toCharArray());
        zip.putNextEntry(entry);
        write(handout, zip);
        zip.closeEntry();
        zip.close();
    }

    /** The last part is held back until the hash of all is known to be right. */
    private void write(Handout handout, OutputStream out) throws IOException {
        var hash = Uploading.sha256();
        long left = handout.file().bytes();
        for (int number = 0; left > 0; number++) {
            var part = giving.part(handout, number)
                    .orElseThrow(() -> new IOException("what is on its way may leave no longer"));
            left -= part.length;
            hash.update(part);
            if (left <= 0) {
                var computed = HexFormat.of().formatHex(hash.digest());
                giving.sent(handout, computed);
                if (!computed.equals(handout.file().sha256())) {
                    throw new IOException("what is kept is not what was added");
                }
            }
            out.write(part);
        }
    }
}
