package nianbao.system;

import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/** Gives tests the one pipeline of the whole run; it is started for the first and stopped after the last. */
final class WithPipeline implements ParameterResolver {

    private static final Namespace OURS = Namespace.create(WithPipeline.class);

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return parameter.getParameter().getType() == RunningPipeline.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        return context.getRoot().getStore(OURS).computeIfAbsent("pipeline", key -> start(), RunningPipeline.class);
    }

    private static RunningPipeline start() {
        try {
            return RunningPipeline.start();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
