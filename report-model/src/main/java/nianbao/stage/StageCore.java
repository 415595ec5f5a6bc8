package nianbao.stage;

import java.util.List;
import nianbao.model.event.Delivery;
import nianbao.model.event.Emission;
import nianbao.model.event.Stage;

/** What a stage does: a pure function from a record to the records that follow from it. A bad document is a result, not an exception. */
public interface StageCore {

    /** Which stage it is. */
    Stage stage();

    /**
     * Whether so much may follow from a record that it has a transaction of its own, and is worked on by itself.
     */
    default boolean alone(Delivery delivery) {
        return false;
    }

    /** Whether it may take seconds, so that others are not to wait behind it. */
    default boolean mayTakeLong(Delivery delivery) {
        return false;
    }

    /**
     * The records that follow from one, its outcome among them where it ends here.
     *
     * @throws UnavailableException if what it leans on is away: the document comes again
     * @throws RuntimeException otherwise for a defect of the core only
     */
    List<Emission> process(Delivery delivery);
}
