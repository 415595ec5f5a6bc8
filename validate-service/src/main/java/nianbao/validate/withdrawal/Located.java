package nianbao.validate.withdrawal;

import java.util.List;
import nianbao.model.event.Emission;

/**
 * What follows from something that is told of a submission.
 *
 * @param places what is known of it from now on
 * @param emissions the records that follow
 */
public record Located(Places places, List<Emission> emissions) {

    public Located {
        emissions = List.copyOf(emissions);
    }
}
