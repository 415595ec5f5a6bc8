package nianbao.ingest.http;

import io.vertx.core.Context;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpVersion;
import io.vertx.ext.web.RoutingContext;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

/**
 * Brings a request's body into a sink. The bytes are waited for on the event loop, so that a slow client costs a connection and no
 * thread; the sink works on a worker thread, a few bytes at a time, and the client waits meanwhile. All fields are the event loop's.
 */
final class BodyPump {

    /**
     * How slow a client may be.
     *
     * @param idle without any byte
     * @param within for all of the body
     */
    record Pace(Duration idle, Duration within) {}

    private static final int PENDING_BYTES = 64 << 10;
    private static final int LOOKS_WHILE_IDLE = 8;

    /** Many clients read no answer before they have sent everything: so long, what they send is thrown away first. */
    private static final long LINGER_MILLIS = 2_000;

    private final RoutingContext exchange;
    private final HttpServerRequest request;
    private final BodySink sink;
    private final Pace pace;
    private final Vertx vertx;
    private final Context context;
    private final CompletableFuture<Parcel> parcel = new CompletableFuture<>();
    private final long started = System.nanoTime();

    private Buffer pending = Buffer.buffer();
    private long heard = started;
    private long watch;
    private boolean ended;
    private boolean working;
    private Throwable failure;

    private BodyPump(RoutingContext exchange, BodySink sink, Pace pace) {
        this.exchange = exchange;
        this.request = exchange.request();
        this.sink = sink;
        this.pace = pace;
        this.vertx = exchange.vertx();
        this.context = vertx.getOrCreateContext();
    }

    /**
     * The body, received whole; fails with {@link Refused}, and then the sink is closed. To be called on the event loop.
     *
     * @param refusal why the body is not wanted, as its header says already; empty where it is
     */
    static CompletableFuture<Parcel> receive(
            RoutingContext exchange, Optional<Problem> refusal, BodySink sink, Pace pace) {
        BodyPump pump = new BodyPump(exchange, sink, pace);
        pump.start(refusal);
        return pump.parcel;
    }

    private void start(Optional<Problem> refusal) {
        watch = vertx.setPeriodic(Math.max(10, pace.idle().toMillis() / LOOKS_WHILE_IDLE), look -> watch());
        if (request.isEnded()) {
            ended = true;
            refusal.ifPresentOrElse(problem -> refuse(new Refused(problem)), this::end);
            return;
        }
        request.exceptionHandler(gone -> {
            ended = true;
            refuse(new Refused(Problem.incomplete()));
        });
        request.handler(this::arrived);
        request.endHandler(end -> end());
        String expected = request.getHeader(HttpHeaders.EXPECT);
        boolean asksFirst = expected != null && expected.equalsIgnoreCase("100-continue");
        if (refusal.isPresent()) {
            ended = asksFirst;
            refuse(new Refused(refusal.get()));
        } else if (asksFirst) {
            request.response().writeContinue();
        }
        request.resume();
    }

    private void arrived(Buffer bytes) {
        heard = System.nanoTime();
        if (failure != null) {
            return;
        }
        pending.appendBuffer(bytes);
        if (pending.length() >= PENDING_BYTES) {
            request.pause();
        }
        work();
    }

    private void end() {
        ended = true;
        if (failure == null) {
            work();
        } else {
            fail();
        }
    }

    private void work() {
        boolean last = pending.length() == 0;
        if (working || failure != null || (last && !ended)) {
            return;
        }
        byte[] bytes = pending.getBytes();
        pending = Buffer.buffer();
        working = true;
        context.executeBlocking(
                        () -> {
                            if (last) {
                                return sink.end();
                            }
                            sink.accept(bytes);
                            return null;
                        },
                        false)
                .onComplete(done -> {
                    working = false;
                    heard = System.nanoTime();
                    if (failure != null) {
                        closeSink();
                    } else if (done.failed()) {
                        refuse(done.cause());
                    } else if (last) {
                        vertx.cancelTimer(watch);
                        parcel.complete(done.result());
                    } else {
                        request.resume();
                        work();
                    }
                });
    }

    private void watch() {
        long now = System.nanoTime();
        if (!working
                && (now - heard > pace.idle().toNanos()
                        || now - started > pace.within().toNanos())) {
            ended = true; // more of it is not waited for
            refuse(new Refused(Problem.tooSlow()));
        }
    }

    private void refuse(Throwable cause) {
        if (failure != null || parcel.isDone()) {
            return;
        }
        failure = cause;
        vertx.cancelTimer(watch);
        pending = Buffer.buffer();
        if (!working) {
            closeSink();
        }
        if (ended) {
            fail();
        } else {
            vertx.setTimer(LINGER_MILLIS, later -> fail());
            request.resume();
        }
    }

    private void closeSink() {
        var unused = context.executeBlocking(
                () -> {
                    sink.close();
                    return null;
                },
                false);
    }

    private void fail() {
        if (!request.isEnded()) {
            // A server keeps the connection until the rest of the body has come, and it may never come.
            exchange.addEndHandler(answered -> hangUp());
        }
        parcel.completeExceptionally(failure);
    }

    private void hangUp() {
        if (request.version() == HttpVersion.HTTP_2) {
            request.response().reset();
        } else {
            request.connection().close();
        }
    }
}
