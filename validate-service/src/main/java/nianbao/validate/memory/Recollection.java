package nianbao.validate.memory;

import java.util.List;
import nianbao.model.event.Outcome;
import nianbao.model.event.ReportEvent;

/**
 * What follows from an arrival.
 *
 * @param memory what is remembered from now on
 * @param events what happened to reports; empty where nothing did
 * @param outcome how the arrival ended
 */
public record Recollection(AgencyMemory memory, List<ReportEvent> events, Outcome outcome) {

    public Recollection {
        events = List.copyOf(events);
    }
}
