package fr.microgate.parc.platform.http;

import jakarta.interceptor.InterceptorBinding;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/// Honours the `Idempotency-Key` header on a resource method that creates something: the same key
/// and body by the same user give the first answer again, even when both arrive at once; another
/// body gives 422. Keys live a day.
@InterceptorBinding
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.METHOD, ElementType.TYPE})
public @interface Idempotent {}
