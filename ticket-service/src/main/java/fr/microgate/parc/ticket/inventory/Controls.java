package fr.microgate.parc.ticket.inventory;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;

@ApplicationScoped
class Controls implements PanacheRepositoryBase<Control, String> {

    Control named(String code) {
        return findByIdOptional(code).orElseGet(() -> Control.unnamed(code));
    }
}
