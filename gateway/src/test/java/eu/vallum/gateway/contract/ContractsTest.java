package eu.vallum.gateway.contract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URI;
import org.junit.jupiter.api.Test;

class ContractsTest {
    private final Contracts contracts = new Contracts();

    @Test
    void all_three_contracts_are_read_with_their_operations() {
        assertEquals(
                Contracts.SERVICES,
                contracts.all().stream().map(Contract::service).toList());
        for (var contract : contracts.all()) {
            assertTrue(contract.operations().size() > 5, contract.service());
            for (var operation : contract.operations()) {
                assertFalse(operation.summary().isBlank(), operation.id());
                assertTrue(operation.path().startsWith("/api/" + contract.service() + "/v1/"), operation.path());
                assertTrue(
                        operation.open()
                                || operation.scope() != null
                                || operation.path().endsWith("/feed"),
                        operation.id());
            }
        }
    }

    @Test
    void every_operation_is_found_by_its_own_path() {
        for (var contract : contracts.all()) {
            for (var operation : contract.operations()) {
                var path = operation.path().replaceAll("\\{[^}]+}", "01900000-0000-7000-8000-000000000801");
                var match = assertInstanceOf(Match.Found.class, contracts.match(operation.method(), path), path);
                assertEquals(operation.id(), match.operation().id());
            }
        }
    }

    @Test
    void what_is_not_in_a_contract_is_not_found() {
        assertInstanceOf(Match.NoSuchPath.class, contracts.match("GET", "/api/incident/v1/incidents/"));
        assertInstanceOf(Match.NoSuchPath.class, contracts.match("GET", "/api/incident/v1/incidents/a/b/c/d"));
        assertInstanceOf(Match.NoSuchPath.class, contracts.match("GET", "/api/incident/v1"));
        assertInstanceOf(Match.NoSuchPath.class, contracts.match("GET", "/api/incident/v1/%69ncidents"));
        var wrong = assertInstanceOf(Match.NoSuchMethod.class, contracts.match("DELETE", "/api/incident/v1/incidents"));
        assertEquals("GET, HEAD, POST", wrong.allowed());
    }

    @Test
    void query_parameters_are_known_through_references() {
        var list = assertInstanceOf(Match.Found.class, contracts.match("GET", "/api/incident/v1/incidents"));
        assertTrue(
                list.operation().queries().contains("limit"),
                list.operation().queries().toString());
        assertTrue(list.operation().queries().contains("after"));
    }

    @Test
    void every_printed_call_is_complete() {
        for (var contract : contracts.all()) {
            for (var operation : contract.operations()) {
                var script = Script.of(contract, operation, URI.create("http://localhost:8080"));
                var call = script.substring(script.lastIndexOf("curl -sS"));
                assertFalse(script.contains("/{"), operation.id() + " lacks an example: " + script);
                assertEquals(!operation.open(), call.contains("$TOKEN"), script);
                assertEquals(script.contains("$TOKEN"), script.contains("TOKEN=$(./vallum token demo-"), script);
            }
        }
    }

    @Test
    void only_contracts_are_published() {
        assertNotNull(Contracts.published("incident.yaml"));
        assertNull(Contracts.published("../application.properties"));
        assertNull(Contracts.published(null));
    }
}
