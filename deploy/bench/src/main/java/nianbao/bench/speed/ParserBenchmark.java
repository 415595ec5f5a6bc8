package nianbao.bench.speed;

import java.io.IOException;
import java.time.Instant;
import java.time.InstantSource;
import java.util.IdentityHashMap;
import java.util.List;
import nianbao.bench.speed.Samples.Sample;
import nianbao.parse.ReportParser;
import nianbao.parse.extract.Extraction;
import nianbao.parse.extract.Extractor;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.infra.Blackhole;

/** An operation is a report: each invocation goes through all samples. */
@State(Scope.Thread)
public class ParserBenchmark {

    private static final InstantSource CLOCK = InstantSource.fixed(Instant.EPOCH);

    private List<Sample> samples;
    private ReportParser parser;
    private ReportParser whole;

    /** Reads the samples, and extracts them once for those who measure the parser alone. */
    @Setup
    public void prepare() throws IOException {
        samples = Samples.read();
        IdentityHashMap<byte[], Extraction.Result> extracted = new IdentityHashMap<>();
        samples.forEach(sample -> extracted.put(sample.bytes(), extract(sample)));
        Extractor atHand = (bytes, mediaType, charset) -> extracted.get(bytes);
        parser = new ReportParser(atHand, CLOCK);
        whole = new ReportParser(Extraction::of, CLOCK);
    }

    /** Bytes to blocks of text and grids of cells. */
    @Benchmark
    @OperationsPerInvocation(Samples.COUNT)
    public void extraction(Blackhole sink) {
        samples.forEach(sample -> sink.consume(extract(sample)));
    }

    /** What was extracted to a report. */
    @Benchmark
    @OperationsPerInvocation(Samples.COUNT)
    public void parsing(Blackhole sink) {
        samples.forEach(sample -> sink.consume(parser.parse(sample.submission(), sample.bytes())));
    }

    /** Bytes to a report. */
    @Benchmark
    @OperationsPerInvocation(Samples.COUNT)
    public void both(Blackhole sink) {
        samples.forEach(sample -> sink.consume(whole.parse(sample.submission(), sample.bytes())));
    }

    private static Extraction.Result extract(Sample sample) {
        return Extraction.of(
                sample.bytes(),
                sample.submission().mediaType(),
                sample.submission().charset());
    }
}
