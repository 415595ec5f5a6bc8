package nianbao.parse.extract.isolated;

import java.io.DataOutputStream;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import nianbao.model.event.RejectionCode;
import nianbao.model.report.Span;
import nianbao.parse.extract.Document;
import nianbao.parse.extract.Extraction;

/** A child that does what its document tells it to. */
public final class Misbehaving {

    private Misbehaving() {}

    public static void main(String[] arguments) {
        Serving.of((bytes, mediaType, charset) -> {
            String[] words = new String(bytes, StandardCharsets.UTF_8).split(" ", 2);
            try {
                return obey(words[0], words.length > 1 ? words[1] : "");
            } catch (IOException e) {
                return text(e.getClass().getSimpleName());
            }
        });
    }

    private static Extraction.Result obey(String order, String rest) throws IOException {
        return switch (order) {
            case "hang" -> hang();
            case "hang-once" -> {
                Path marker = Path.of(rest);
                yield marker.toFile().createNewFile() ? hang() : text("survived");
            }
            case "exit" -> {
                System.err.println("going\u0007 down");
                Runtime.getRuntime().halt(9);
                yield null;
            }
            case "allocate" -> {
                List<byte[]> held = new ArrayList<>();
                while (true) {
                    held.add(new byte[1 << 20]);
                }
            }
            case "recurse" -> obey("recurse", rest);
            case "throw" -> throw new IllegalStateException("某某的隐私");
            case "garble" -> {
                raw().write("this is no answer at all".getBytes(StandardCharsets.UTF_8));
                yield hang();
            }
            case "oversize" -> {
                raw().writeInt(Integer.MAX_VALUE);
                yield hang();
            }
            case "outside" ->
                new Extraction.Extracted(new Document("甲", List.of(new Document.Paragraph(new Span(0, 2)))));
            case "print" -> {
                for (int i = 0; i < 100_000; i++) {
                    System.out.println("noise");
                    System.err.println("more noise");
                }
                yield text("quiet now");
            }
            case "open" -> {
                URI.create(rest).toURL().openStream().close();
                yield text("opened");
            }
            case "socket" -> {
                try (Socket socket = new Socket()) {
                    socket.connect(new InetSocketAddress("127.0.0.1", Integer.parseInt(rest)), 2_000);
                    yield text("connected");
                }
            }
            case "channel" -> {
                try (SocketChannel channel =
                        SocketChannel.open(new InetSocketAddress("127.0.0.1", Integer.parseInt(rest)))) {
                    yield text(channel.isConnected() ? "connected" : "not connected");
                }
            }
            case "write" -> {
                Files.writeString(Files.createTempFile("left", ".txt"), "left over");
                Files.writeString(Path.of("relative.txt"), "left over");
                yield text(Path.of("").toAbsolutePath().toString());
            }
            case "environment" -> text(System.getenv().keySet().toString());
            case "pid" -> text(Long.toString(ProcessHandle.current().pid()));
            case "refuse" -> new Extraction.Refused(RejectionCode.ENCRYPTED, "locked");
            default -> text(order);
        };
    }

    private static Extraction.Result hang() {
        while (true) {
            LockSupport.park();
        }
    }

    private static DataOutputStream raw() {
        return new DataOutputStream(new FileOutputStream(FileDescriptor.out));
    }

    private static Extraction.Result text(String text) {
        return new Extraction.Extracted(new Document(text, List.of()));
    }
}
