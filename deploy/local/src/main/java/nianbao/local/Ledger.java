package nianbao.local;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.stream.Stream;
import nianbao.local.Submitter.Submitted;

/** Follows each submitted document to its end, prints what becomes of it, and notes where that is not what was expected. */
final class Ledger {

    private final Printer printer;
    private final Map<String, Trip> trips = new HashMap<>();
    private final List<String> differences = new ArrayList<>();

    Ledger(Printer printer) {
        this.printer = printer;
    }

    /** A document that is on its way. */
    void submitted(Submitted submitted) {
        trips.put(submitted.receipt(), new Trip(submitted));
    }

    /** A document that could not even be submitted. */
    void notSubmitted(Path document, String why) {
        differ(document, "could not be submitted: " + why);
    }

    /** An event of one of these documents, of a member of one, or of another producer's. */
    void arrived(Event event) {
        String receipt = event.receipt();
        int place = receipt.indexOf('/');
        boolean isMember = place >= 0;
        Trip trip = trips.get(isMember ? receipt.substring(0, place) : receipt);
        if (trip == null || (!isMember && !trip.submitted().submissionId().equals(event.submissionId()))) {
            print(event, event.submissionId(), OptionalLong.empty());
            return;
        }
        Submitted ours = trip.submitted();
        String name = ours.document().getFileName().toString();
        long millis = (System.nanoTime() - ours.producedAt()) / 1_000_000;
        print(
                event,
                isMember ? name + ", " + nameOf(event, receipt.substring(place + 1)) : name,
                OptionalLong.of(millis));
        if (!isMember) {
            compare(ours.document(), event);
        }
        trip.heard(event);
    }

    /** What a member is called, or its place in the archive. */
    private static String nameOf(Event event, String place) {
        String name =
                switch (event) {
                    case Event.Validated validated ->
                        validated.report().sources().getFirst().filename();
                    case Event.Rejected rejected -> rejected.rejection().bytes().filename();
                    case Event.Ended ended -> null;
                };
        return name == null ? place : name;
    }

    private void print(Event event, String name, OptionalLong millis) {
        switch (event) {
            case Event.Validated validated -> printer.report(validated.report(), name, millis);
            case Event.Rejected rejected -> printer.rejection(name, rejected.rejection(), millis);
            case Event.Ended ended when Trip.announcesAnother(ended.outcome()) -> {
                // the report or the rejection is the line
            }
            case Event.Ended ended -> printer.outcome(name, ended.outcome(), millis);
        }
    }

    private void compare(Path document, Event event) {
        Expectation.beside(document).ifPresent(expectation -> {
            List<String> found =
                    switch (event) {
                        case Event.Validated validated -> expectation.differences(validated.report());
                        case Event.Rejected rejected -> expectation.differences(rejected.rejection());
                        case Event.Ended ended when Trip.announcesAnother(ended.outcome()) -> List.of();
                        case Event.Ended ended ->
                            List.of("ended as " + ended.outcome().outcome().wireName()
                                    + " without an event to compare");
                    };
            found.forEach(difference -> differ(document, difference));
        });
    }

    /** How many documents have not come to their end yet. */
    int open() {
        return (int) openTrips().count();
    }

    private Stream<Trip> openTrips() {
        return trips.values().stream().filter(trip -> !trip.isOver());
    }

    /** Gives up waiting: what is open now counts as lost. */
    void giveUp(long afterSeconds) {
        openTrips()
                .map(trip -> trip.submitted().document())
                .forEach(document -> differ(document, "no outcome and event within " + afterSeconds + " seconds"));
        trips.clear();
    }

    private void differ(Path document, String difference) {
        differences.add(document.getFileName() + ": " + difference);
    }

    /** What did not come out as expected, one line each; empty where everything did. */
    List<String> differences() {
        return List.copyOf(differences);
    }
}
