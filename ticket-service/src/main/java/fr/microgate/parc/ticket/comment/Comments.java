package fr.microgate.parc.ticket.comment;

import fr.microgate.parc.platform.http.PageRequest;
import fr.microgate.parc.ticket.TicketProblem;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;

@ApplicationScoped
class Comments implements PanacheRepositoryBase<Comment, UUID> {

    /// The timeline as the reader may see it, newest last; one more than the limit when there is a
    /// next page.
    List<Comment> timeline(UUID ticketId, Author reader, PageRequest page) {
        return find(
                        "ticketId = ?1 and id > ?2 and visibility in ?3 order by id",
                        ticketId,
                        page.afterId(),
                        visibleTo(reader))
                .page(0, page.limit() + 1)
                .list();
    }

    Comment get(UUID ticketId, UUID id, Author reader) {
        return find(
                        "ticketId = ?1 and id = ?2 and visibility in ?3",
                        ticketId,
                        id,
                        visibleTo(reader))
                .firstResultOptional()
                .orElseThrow(() ->
                        TicketProblem.COMMENT_NOT_FOUND.problem(
                                "There is nothing with the id %s.", id));
    }

    private static Set<Visibility> visibleTo(Author reader) {
        return reader == Author.CLIENT
                ? EnumSet.of(Visibility.PUBLIC)
                : EnumSet.allOf(Visibility.class);
    }
}
