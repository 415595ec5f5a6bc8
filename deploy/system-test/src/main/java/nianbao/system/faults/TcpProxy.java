package nianbao.system.faults;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** Stands between a server and its clients and can cut their connections. */
final class TcpProxy implements AutoCloseable {

    private final int target;
    private final ServerSocket server;
    private final Set<Socket> open = ConcurrentHashMap.newKeySet();
    private volatile long cutUntil = System.nanoTime();

    /** Listens on any free port of loopback. */
    TcpProxy(int target) throws IOException {
        this.target = target;
        this.server = new ServerSocket(0, 200, InetAddress.getLoopbackAddress());
        Thread.ofPlatform().daemon().name("proxy-" + target).start(this::accept);
    }

    /** Where clients connect. */
    int port() {
        return server.getLocalPort();
    }

    /** Resets every connection, and every new one for so long. */
    int cut(Duration lasting) {
        cutUntil = System.nanoTime() + lasting.toNanos();
        int cut = open.size() / 2;
        open.forEach(TcpProxy::reset);
        return cut;
    }

    private void accept() {
        while (!server.isClosed()) {
            try {
                Socket client = server.accept();
                if (System.nanoTime() < cutUntil) {
                    reset(client);
                } else {
                    Thread.ofVirtual().start(() -> join(client));
                }
            } catch (IOException e) {
                // closed, or a client that went before it was met
            }
        }
    }

    private void join(Socket client) {
        Socket upstream = new Socket();
        try {
            client.setTcpNoDelay(true);
            upstream.setTcpNoDelay(true);
            upstream.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), target), 2_000);
        } catch (IOException e) {
            reset(client);
            reset(upstream);
            return;
        }
        open.add(client);
        open.add(upstream);
        if (System.nanoTime() < cutUntil) { // cut between the two
            end(client, upstream);
            return;
        }
        Thread.ofVirtual().start(() -> pump(client, upstream));
        Thread.ofVirtual().start(() -> pump(upstream, client));
    }

    private void pump(Socket from, Socket to) {
        try {
            InputStream in = from.getInputStream();
            OutputStream out = to.getOutputStream();
            byte[] buffer = new byte[64 << 10];
            for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                out.write(buffer, 0, read);
            }
        } catch (IOException e) {
            // cut, or one of the two ended
        }
        end(from, to);
    }

    private void end(Socket one, Socket other) {
        open.remove(one);
        open.remove(other);
        reset(one);
        reset(other);
    }

    private static void reset(Socket socket) {
        try {
            socket.setSoLinger(true, 0); // a reset instead of an orderly end
            socket.close();
        } catch (IOException e) {
            // it is gone already
        }
    }

    @Override
    public void close() throws IOException {
        server.close();
        open.forEach(TcpProxy::reset);
    }
}
