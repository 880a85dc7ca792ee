package fr.microgate.parc.inventory.asset;

import static fr.microgate.parc.platform.http.PlatformProblem.INVALID_REQUEST;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.validation.ConstraintViolationException;
import jakarta.validation.Validator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/// An edit and the fields that it names: null and left out are not the same.
record AssetPatch(EditAsset values, Set<String> touched) {

    boolean touches(String field) {
        return touched.contains(field);
    }

    /// A number is one of its maker: HP prints a letter before it.
    boolean touchesSerial() {
        return touches("serial") || touches("manufacturer");
    }

    /// Puts the asset where it says. What stood somewhere in a site stands nowhere yet in another.
    ///
    /// @return whether it is somewhere else now
    boolean moves(Keeping keeping) {
        var siteId = touches("siteId") ? values.siteId() : keeping.siteId;
        var sameSite = Objects.equals(siteId, keeping.siteId);
        var stays = sameSite ? keeping.locationId : null;
        var locationId = touches("locationId") ? values.locationId() : stays;
        var moved = !sameSite || !Objects.equals(locationId, keeping.locationId);
        keeping.siteId = siteId;
        keeping.locationId = locationId;
        return moved;
    }

    /// Reads and checks one as the framework does with other bodies.
    @ApplicationScoped
    static class Reader {

        /// What has an endpoint of its own, called like it.
        private static final List<String> ELSEWHERE = List.of("state", "tags", "purchase");

        private final ObjectMapper json;
        private final Validator validator;

        Reader(ObjectMapper json, Validator validator) {
            this.json = json;
            this.validator = validator;
        }

        AssetPatch read(ObjectNode body) throws JsonProcessingException {
            for (var field : ELSEWHERE)
                if (body.has(field))
                    throw INVALID_REQUEST.problem(
                            "%1$s is not changed here: PUT /api/inventory/v1/assets/{id}/%1$s does it.",
                            field);
            var values = json.treeToValue(body, EditAsset.class);
            var violations = validator.validate(values);
            if (!violations.isEmpty()) throw new ConstraintViolationException(violations);
            var touched = new LinkedHashSet<String>();
            body.fieldNames().forEachRemaining(touched::add);
            return new AssetPatch(values, touched);
        }
    }
}
