package fr.microgate.parc.inventory.csv;

import io.vertx.ext.web.RoutingContext;
import jakarta.annotation.Priority;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;
import org.jspecify.annotations.Nullable;

/// Inside the check of roles: what goes on from the first page is what this caller may see.
@AsTable
@Interceptor
@Priority(Interceptor.Priority.LIBRARY_AFTER)
class TableInterceptor {

    private final RoutingContext routing;

    TableInterceptor(RoutingContext routing) {
        this.routing = routing;
    }

    @AroundInvoke
    @Nullable Object keep(InvocationContext call) throws Exception {
        var answer = call.proceed();
        new TableWalk(call).keep(routing);
        return answer;
    }
}
