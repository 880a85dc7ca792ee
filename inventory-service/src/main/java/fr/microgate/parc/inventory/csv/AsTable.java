package fr.microgate.parc.inventory.csv;

import jakarta.interceptor.InterceptorBinding;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/// A list that may be asked for as `text/csv`: then all of it comes, page after page, as a table of
/// what its items hold (`table.properties`). The method produces both media types.
@InterceptorBinding
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.METHOD, ElementType.TYPE})
public @interface AsTable {}
