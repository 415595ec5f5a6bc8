package nianbao.system.faults;

import java.io.IOException;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import nianbao.local.Part;
import nianbao.local.Ports;

/** A proxy before each broker and before the database. */
final class Proxies implements AutoCloseable {

    private final Map<Part, TcpProxy> proxies = new EnumMap<>(Part.class);

    Proxies(Ports ports, List<Part> parts) throws IOException {
        for (Part part : parts) {
            if (!part.isService()) {
                proxies.put(part, new TcpProxy(ports.of(part)));
            }
        }
    }

    TcpProxy of(Part part) {
        return proxies.get(part);
    }

    /** Where each part is reached. */
    Map<Part, Integer> ports() {
        Map<Part, Integer> ports = new EnumMap<>(Part.class);
        proxies.forEach((part, proxy) -> ports.put(part, proxy.port()));
        return ports;
    }

    @Override
    public void close() throws IOException {
        for (TcpProxy proxy : proxies.values()) {
            proxy.close();
        }
    }
}
