package nianbao.testing.render;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.WebSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Base64;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import nianbao.model.Json;

/** The browser as a printer: one process, spoken to over its debugging socket on the loopback, prints any number of pages. */
public final class Chromium implements AutoCloseable {

    private static final List<String> NAMES = List.of("chromium", "chromium-browser", "google-chrome");
    private static final String NUMBERS =
            "<div style='width: 100%; font-size: 9px; text-align: center'>— <span class='pageNumber'></span> —</div>";
    /** Where it would leave files behind. */
    private static final List<String> LEFTOVERS = List.of("TMPDIR", "XDG_CONFIG_HOME", "XDG_CACHE_HOME");

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final Process process;
    private final Path folder;
    private final WebSocket socket;
    private final BlockingQueue<JsonNode> answers;
    private int calls;

    private Chromium(Process process, Path folder, WebSocket socket, BlockingQueue<JsonNode> answers) {
        this.process = process;
        this.folder = folder;
        this.socket = socket;
        this.answers = answers;
    }

    /** The browser of this machine, if it has one. */
    public static Optional<Path> installed() {
        return Stream.of(System.getenv("PATH").split(":"))
                .flatMap(folder -> NAMES.stream().map(name -> Path.of(folder, name)))
                .filter(Files::isExecutable)
                .findFirst();
    }

    /** Starts it; to be closed. */
    public static Chromium start(Path program) {
        try {
            Path folder = Files.createTempDirectory("chromium");
            ProcessBuilder command = new ProcessBuilder(
                            program.toString(),
                            "--headless=new",
                            "--no-sandbox",
                            "--disable-gpu",
                            "--disable-dev-shm-usage",
                            "--disable-extensions",
                            "--disable-breakpad",
                            "--disable-crash-reporter",
                            "--disable-background-networking",
                            "--no-first-run",
                            "--remote-debugging-port=0",
                            "--user-data-dir=" + folder,
                            "about:blank")
                    .redirectErrorStream(true)
                    .redirectOutput(folder.resolve("log").toFile());
            LEFTOVERS.forEach(variable -> command.environment().put(variable, folder.toString()));
            Process process = command.start();
            HttpClient client = HttpClient.newHttpClient();
            URI page = page(client, port(process, folder));
            BlockingQueue<JsonNode> answers = new LinkedBlockingQueue<>();
            WebSocket socket = client.newWebSocketBuilder()
                    .buildAsync(page, new Listener(answers))
                    .join();
            return new Chromium(process, folder, socket, answers);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** Prints a page: a PDF document. */
    public byte[] print(String html, Print print) {
        String frame = call("Page.getFrameTree", Map.of())
                .path("frameTree")
                .path("frame")
                .path("id")
                .asText();
        call("Page.setDocumentContent", Map.of("frameId", frame, "html", html));
        call("Runtime.evaluate", Map.of("expression", "document.fonts.ready.then(() => 1)", "awaitPromise", true));
        Map<String, Object> options = new LinkedHashMap<>();
        options.put("printBackground", true);
        options.put("displayHeaderFooter", print.footer() != Print.Footer.NONE);
        if (print.footer() == Print.Footer.NUMBERS) {
            options.put("headerTemplate", "<span></span>");
            options.put("footerTemplate", NUMBERS);
        }
        options.put("paperWidth", print.paper().getFirst());
        options.put("paperHeight", print.paper().getLast());
        for (String side : List.of("Top", "Bottom", "Left", "Right")) {
            options.put("margin" + side, print.marginInches());
        }
        return Base64.getDecoder()
                .decode(call("Page.printToPDF", options).path("data").asText());
    }

    @Override
    public void close() {
        endByItself();
        socket.abort();
        process.descendants().forEach(ProcessHandle::destroyForcibly);
        process.destroyForcibly().onExit().join();
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(file);
            }
        } catch (IOException e) {
            System.err.println("left behind: " + folder + ", " + e);
        }
    }

    /** So it ends its own children; where it does not, they are ended below. */
    private void endByItself() {
        try {
            socket.sendText("{\"id\": 0, \"method\": \"Browser.close\"}", true).join();
            process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS);
        } catch (CompletionException e) {
            System.err.println("chromium is to be killed: " + e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private JsonNode call(String method, Map<String, Object> parameters) {
        int id = ++calls;
        byte[] message = Json.write(Map.of("id", id, "method", method, "params", parameters));
        socket.sendText(new String(message, StandardCharsets.UTF_8), true).join();
        while (true) {
            JsonNode answer = next(method);
            if (answer.path("id").asInt() == id) {
                if (answer.has("error")) {
                    throw new IllegalStateException(method + ": " + answer.path("error"));
                }
                return answer.path("result");
            }
        }
    }

    private JsonNode next(String method) {
        try {
            JsonNode answer = answers.poll(PATIENCE.toSeconds(), TimeUnit.SECONDS);
            if (answer == null) {
                throw new IllegalStateException("no answer to " + method + " within " + PATIENCE);
            }
            return answer;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** The port that it chose, which it writes into a file once it listens. */
    private static int port(Process process, Path folder) throws IOException, InterruptedException {
        Path file = folder.resolve("DevToolsActivePort");
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (System.nanoTime() < end) {
            List<String> lines = Files.exists(file) ? Files.readAllLines(file) : List.of();
            if (lines.size() > 1) {
                return Integer.parseInt(lines.getFirst());
            }
            if (process.waitFor(50, TimeUnit.MILLISECONDS)) {
                break;
            }
        }
        throw new IllegalStateException("chromium did not start: " + Files.readString(folder.resolve("log")));
    }

    private static URI page(HttpClient client, int port) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/json/list"))
                .timeout(PATIENCE)
                .build();
        byte[] body =
                client.send(request, HttpResponse.BodyHandlers.ofByteArray()).body();
        for (JsonNode target : Json.read(body, JsonNode.class)) {
            if (target.path("type").asText().equals("page")) {
                return URI.create(target.path("webSocketDebuggerUrl").asText());
            }
        }
        throw new IllegalStateException("chromium has no page");
    }

    /** Puts messages together from their pieces. */
    private static final class Listener implements WebSocket.Listener {

        private final BlockingQueue<JsonNode> answers;
        private final StringBuilder message = new StringBuilder();

        Listener(BlockingQueue<JsonNode> answers) {
            this.answers = answers;
        }

        @Override
        public CompletionStage<?> onText(WebSocket socket, CharSequence data, boolean last) {
            message.append(data);
            if (last) {
                answers.add(Json.read(message.toString().getBytes(StandardCharsets.UTF_8), JsonNode.class));
                message.setLength(0);
            }
            socket.request(1);
            return null;
        }
    }
}
