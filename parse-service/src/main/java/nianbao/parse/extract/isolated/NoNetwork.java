package nianbao.parse.extract.isolated;

import java.io.IOException;
import java.net.Proxy;
import java.net.ProxySelector;
import java.net.SocketAddress;
import java.net.URI;
import java.net.URL;
import java.net.URLConnection;
import java.net.URLStreamHandler;
import java.util.List;
import java.util.Set;

/**
 * Refuses what a library does by accident when a document names an address: opening a URL, or a socket. The wall that holds against
 * intent is the process's own network namespace.
 */
final class NoNetwork {

    /** What class loading needs. */
    private static final Set<String> LOCAL = Set.of("file", "jar", "jrt");

    private NoNetwork() {}

    /** For the rest of this process's life. */
    static void settle() {
        URL.setURLStreamHandlerFactory(protocol -> LOCAL.contains(protocol) ? null : new Refusal());
        ProxySelector.setDefault(new NoProxy());
    }

    private static final class Refusal extends URLStreamHandler {
        @Override
        protected URLConnection openConnection(URL url) throws IOException {
            throw new IOException("an extractor opens no " + url.getProtocol() + " address");
        }
    }

    /** Asked before a plain socket connects. */
    private static final class NoProxy extends ProxySelector {
        @Override
        public List<Proxy> select(URI uri) {
            throw new IllegalArgumentException("an extractor opens no connection");
        }

        @Override
        public void connectFailed(URI uri, SocketAddress address, IOException e) {
            // none is tried
        }
    }
}
