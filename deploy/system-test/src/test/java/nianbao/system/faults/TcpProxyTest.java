package nianbao.system.faults;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class TcpProxyTest {

    private static final InetAddress LOOPBACK = InetAddress.getLoopbackAddress();

    @Test
    void it_carries_bytes_both_ways_until_it_is_told_to_cut() throws IOException {
        try (ServerSocket server = new ServerSocket(0, 1, LOOPBACK);
                TcpProxy proxy = new TcpProxy(server.getLocalPort());
                Socket client = new Socket(LOOPBACK, proxy.port());
                Socket accepted = server.accept()) {
            client.setSoTimeout(5_000);
            accepted.setSoTimeout(5_000);
            client.getOutputStream().write(1);
            assertThat(accepted.getInputStream().read()).isEqualTo(1);
            accepted.getOutputStream().write(2);
            assertThat(client.getInputStream().read()).isEqualTo(2);

            proxy.cut(Duration.ofSeconds(1));

            assertThatThrownBy(() -> client.getInputStream().read()).hasMessageContaining("reset");
        }
    }
}
