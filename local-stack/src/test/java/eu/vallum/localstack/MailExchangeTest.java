package eu.vallum.localstack;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MailExchangeTest {
    @Test
    void takes_mail_by_smtp_and_shows_it_by_its_interface(@TempDir Path folder) throws Exception {
        var smtp = Ports.free();
        try (var exchange = MailExchange.start(smtp, Ports.free(), Ports.free(), folder.resolve("mail.log"));
                var client = HttpClient.newHttpClient()) {
            // when
            send(smtp, "Subject: Invitation\r\n\r\nWelcome to Vallum\r\n.");

            // then
            var request = HttpRequest.newBuilder(URI.create(exchange.api() + "/api/user/kadri@ee.example/messages"))
                    .build();
            var answer = client.send(request, BodyHandlers.ofString());
            assertTrue(answer.body().contains("Invitation"), answer.body());
        }
        assertFalse(Ports.isTaken(smtp));
    }

    private static void send(int port, String mail) throws Exception {
        try (var socket = new Socket("127.0.0.1", port)) {
            var in = new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.US_ASCII));
            in.readLine();
            for (var line : List.of(
                    "HELO test", "MAIL FROM:<desk@ee.example>", "RCPT TO:<kadri@ee.example>", "DATA", mail, "QUIT")) {
                socket.getOutputStream().write((line + "\r\n").getBytes(StandardCharsets.US_ASCII));
                in.readLine();
            }
        }
    }
}
