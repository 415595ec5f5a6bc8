package nianbao.validate.identity;

import java.util.stream.Stream;
import nianbao.model.form.Identity;

/** The cells of identities by path. */
final class IdentityPaths {

    private IdentityPaths() {}

    static Stream<String> of(Identity identity) {
        return Stream.concat(identity.left().stream(), identity.right().stream());
    }
}
