package fr.microgate.parc.inventory.csv;

import fr.microgate.parc.platform.http.Page;
import fr.microgate.parc.platform.http.PageRequest;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.vertx.ext.web.RoutingContext;
import jakarta.interceptor.InvocationContext;
import java.lang.reflect.ParameterizedType;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The call that answers a list, kept so that the pages that follow the first can be asked for by
/// the same call.
record TableWalk(InvocationContext call) {

    private static final String KEY = TableWalk.class.getName();
    private static final int PAGE = 200;

    void keep(RoutingContext routing) {
        routing.put(KEY, this);
    }

    static @Nullable TableWalk kept(RoutingContext routing) {
        return routing.get(KEY);
    }

    /// What the list is of.
    Class<?> item() {
        var list = (ParameterizedType) call.getMethod().getGenericReturnType();
        return (Class<?>) list.getActualTypeArguments()[0];
    }

    /// The page after this one, read with nothing left of the pages before; null when there is
    /// none.
    @Nullable Object next(Object answer) {
        if (!(answer instanceof Page<?> page) || page.nextPageToken() == null) return null;
        var parameters = call.getParameters();
        for (var i = 0; i < parameters.length; i++)
            if (parameters[i] instanceof PageRequest)
                parameters[i] = PageRequest.of(PAGE, page.nextPageToken());
        call.setParameters(parameters);
        return QuarkusTransaction.requiringNew().call(call::proceed);
    }

    static List<?> items(Object answer) {
        return answer instanceof Page<?> page ? page.items() : (List<?>) answer;
    }
}
