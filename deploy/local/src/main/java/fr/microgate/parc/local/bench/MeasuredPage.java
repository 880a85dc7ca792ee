package fr.microgate.parc.local.bench;

import fr.microgate.parc.local.client.Answer;
import fr.microgate.parc.local.client.Api;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// A page of a list as somebody sees it: the first one, or one after many others.
///
/// @param named as `lists.txt` has it
/// @param path with everything filled in
/// @param token of the page; empty for the first one
record MeasuredPage(String account, String named, String path, boolean deep, String token) {

    private static final Map<Character, String> ACCOUNTS =
            Map.of('m', "manager", 'a', "client-a", 'b', "client-b");

    /// Pages of 200 before the deep one: 4 000 items.
    private static final int PAGES_BEFORE = 20;

    interface Filling {
        String of(String path) throws Exception;
    }

    static List<MeasuredPage> all(Filling filling, Api api) throws Exception {
        var pages = new ArrayList<MeasuredPage>();
        for (var line : FilledFleet.resource("lists.txt").split("\n")) {
            if (line.isBlank() || line.startsWith("#")) continue;
            var parts = line.strip().split("\\s+", 2);
            var path = filling.of(parts[1]);
            for (var letter : parts[0].toCharArray()) {
                var first =
                        new MeasuredPage(
                                ACCOUNTS.getOrDefault(letter, "manager"),
                                parts[1],
                                path,
                                false,
                                "");
                pages.add(first);
                var token = first.far(api);
                if (!token.isEmpty())
                    pages.add(
                            new MeasuredPage(first.account, first.named, first.path, true, token));
            }
        }
        return pages;
    }

    /// The same page at every size of the fleet.
    MeasuredPage withoutToken() {
        return new MeasuredPage(account, named, named, deep, "");
    }

    Answer call(Api api) {
        return call(api, 50, token);
    }

    /// The token of the last page that is full, or of the one after so many.
    private String far(Api api) {
        var far = "";
        for (var i = 0; i < PAGES_BEFORE; i++) {
            var next = call(api, 200, far).text("/nextPageToken");
            if (next.isEmpty()) return far;
            far = next;
        }
        return far;
    }

    private Answer call(Api api, int limit, String token) {
        var query = new StringBuilder(path).append(path.contains("?") ? "&" : "?");
        query.append("limit=").append(limit);
        if (!token.isEmpty()) query.append("&pageToken=").append(token);
        var answer = api.as(account).get("inventory", query.toString());
        // Nobody of a client has the software: that is an answer too.
        return answer.status() == 404 ? answer : answer.expect(200);
    }

    @Override
    public String toString() {
        return "%-8s %s%s".formatted(account, named, deep ? " (deep)" : "");
    }
}
