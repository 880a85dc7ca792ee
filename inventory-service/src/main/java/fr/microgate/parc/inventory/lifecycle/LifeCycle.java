package fr.microgate.parc.inventory.lifecycle;

import fr.microgate.parc.inventory.SearchText;
import fr.microgate.parc.inventory.asset.AssetState;
import fr.microgate.parc.inventory.lifecycle.StateView.Label;
import fr.microgate.parc.inventory.lifecycle.Transitions.Transition;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import javax.sql.DataSource;

/// Reads the tables of the life cycle. They are small and asked for when a person acts.
@ApplicationScoped
public class LifeCycle {

    private static final String STATES =
            "SELECT state, meta, label_fr, label_en FROM asset_state_reference ORDER BY position";
    private static final String IN_USE = "SELECT state FROM asset_state_reference WHERE in_use";
    private static final String TRANSITIONS =
            """
            SELECT from_state, to_state, roles FROM state_transition_reference AS way
            JOIN asset_state_reference AS target ON target.state = way.to_state ORDER BY target.position\
            """;

    private final DataSource dataSource;

    LifeCycle(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    public Transitions transitions() {
        return new Transitions(
                read(
                        TRANSITIONS,
                        row ->
                                new Transition(
                                        AssetState.valueOf(row.getString(1)),
                                        AssetState.valueOf(row.getString(2)),
                                        List.of((String[]) row.getArray(3).getArray()))));
    }

    public boolean isDeployable(AssetState state) {
        return deployable().contains(state);
    }

    /// States by their codes and labels, as people search for them.
    public Map<String, AssetState> named() {
        var named = new HashMap<String, AssetState>();
        for (var one : states()) {
            named.put(SearchText.of(one.state().name()), one.state());
            named.put(SearchText.of(one.label().fr()), one.state());
            named.put(SearchText.of(one.label().en()), one.state());
        }
        return named;
    }

    /// States in which an asset may be handed over.
    public Set<AssetState> deployable() {
        return states().stream()
                .filter(one -> one.meta() == StateView.Meta.DEPLOYABLE)
                .map(StateView::state)
                .collect(Collectors.toSet());
    }

    /// States of machines that count: for postures and scores, and for what is due.
    public Set<AssetState> inUse() {
        return Set.copyOf(read(IN_USE, row -> AssetState.valueOf(row.getString(1))));
    }

    /// What each state is called.
    public Map<String, String> labels(Locale language) {
        var english = language.getLanguage().equals("en");
        return states().stream()
                .collect(
                        Collectors.toMap(
                                one -> one.state().name(),
                                one -> english ? one.label().en() : one.label().fr()));
    }

    StateView state(AssetState state) {
        return states().stream().filter(one -> one.state() == state).findFirst().orElseThrow();
    }

    List<StateView> states() {
        var ways = transitions();
        return read(
                STATES,
                row -> {
                    var state = AssetState.valueOf(row.getString(1));
                    return new StateView(
                            state,
                            StateView.Meta.valueOf(row.getString(2)),
                            new Label(row.getString(3), row.getString(4)),
                            ways.from(state).stream().map(StateView.Way::of).toList());
                });
    }

    private interface Row<T> {
        T read(ResultSet row) throws SQLException;
    }

    private <T> List<T> read(String sql, Row<T> reader) {
        try (var connection = dataSource.getConnection();
                var select = connection.prepareStatement(sql);
                var rows = select.executeQuery()) {
            var all = new ArrayList<T>();
            while (rows.next()) all.add(reader.read(rows));
            return all;
        } catch (SQLException e) {
            throw new IllegalStateException("cannot read the life cycle", e);
        }
    }
}
