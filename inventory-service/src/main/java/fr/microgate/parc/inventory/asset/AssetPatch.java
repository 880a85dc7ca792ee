package fr.microgate.parc.inventory.asset;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.validation.ConstraintViolationException;
import jakarta.validation.Validator;
import java.util.LinkedHashSet;
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

    /// Reads and checks one as the framework does with other bodies.
    @ApplicationScoped
    static class Reader {

        private final ObjectMapper json;
        private final Validator validator;

        Reader(ObjectMapper json, Validator validator) {
            this.json = json;
            this.validator = validator;
        }

        AssetPatch read(ObjectNode body) throws JsonProcessingException {
            var values = json.treeToValue(body, EditAsset.class);
            var violations = validator.validate(values);
            if (!violations.isEmpty()) throw new ConstraintViolationException(violations);
            var touched = new LinkedHashSet<String>();
            body.fieldNames().forEachRemaining(touched::add);
            return new AssetPatch(values, touched);
        }
    }
}
