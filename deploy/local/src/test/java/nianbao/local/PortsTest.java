package nianbao.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class PortsTest {

    @Test
    void the_usual_ports_are_those_of_the_design() {
        Ports ports = Ports.withOffset(0);

        assertThat(ports.bootstrapServers()).isEqualTo("127.0.0.1:9092");
        assertThat(ports.controllerOf(Part.BROKER)).isEqualTo(9093);
        assertThat(ports.url(Part.INGEST)).isEqualTo("http://127.0.0.1:8081");
        assertThat(ports.url(Part.PARSE)).isEqualTo("http://127.0.0.1:8082");
        assertThat(ports.url(Part.VALIDATE)).isEqualTo("http://127.0.0.1:8083");
        assertThat(ports.url(Part.STORE)).isEqualTo("http://127.0.0.1:8084");
    }

    @Test
    void a_port_in_use_is_named_with_what_needs_it() throws IOException {
        Ports ports = Ports.free();
        Map<Part, Integer> byPart = new EnumMap<>(ports.byPart());
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"))) {
            byPart.put(Part.STORE, taken.getLocalPort());

            assertThatThrownBy(() -> new Ports(byPart, ports.controllers()).requireFree(List.of(Part.values())))
                    .isInstanceOf(Complaint.class)
                    .hasMessageContaining(Integer.toString(taken.getLocalPort()))
                    .hasMessageContaining("store-service");
        }
    }
}
