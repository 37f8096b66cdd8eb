package eu.vallum.incident.mailbox;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.eclipse.microprofile.config.ConfigProvider;

/** Hands mails to the exchange byte by byte, as anybody on the network may build them. */
final class Exchange {
    private Exchange() {}

    static void send(String to, String mail) throws IOException {
        send(to, List.of(mail));
    }

    static void send(String to, List<String> mails) throws IOException {
        int port = ConfigProvider.getConfig().getValue("VALLUM_SMTP_PORT", Integer.class);
        try (var socket = new Socket("127.0.0.1", port);
                var in =
                        new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.US_ASCII))) {
            // Or each mail waits for the acknowledgement of the packet before.
            socket.setTcpNoDelay(true);
            var out = socket.getOutputStream();
            answer(in);
            say(out, in, "HELO test");
            for (var mail : mails) {
                say(out, in, "MAIL FROM:<somebody@authority.example>");
                say(out, in, "RCPT TO:<" + to + ">");
                say(out, in, "DATA");
                var stuffed = mail.replace("\r\n", "\n").replace("\n", "\r\n").replace("\r\n.", "\r\n..");
                out.write((stuffed + "\r\n.\r\n").getBytes(StandardCharsets.UTF_8));
                out.flush();
                answer(in);
            }
            say(out, in, "QUIT");
        }
    }

    private static void say(OutputStream out, BufferedReader in, String line) throws IOException {
        out.write((line + "\r\n").getBytes(StandardCharsets.US_ASCII));
        out.flush();
        answer(in);
    }

    private static void answer(BufferedReader in) throws IOException {
        var line = in.readLine();
        if (line == null || line.charAt(0) > '3') {
            throw new IOException("the exchange said " + line);
        }
    }
}
