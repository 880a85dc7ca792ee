package fr.microgate.parc.inventory.software;

import fr.microgate.parc.inventory.SearchText;
import fr.microgate.parc.inventory.document.InventoryDocument.Software;
import java.util.Locale;
import java.util.regex.Pattern;

/// What a package is whatever its version: `7-Zip 24.09 (x64)` is 7-Zip.
///
/// @param key publisher and name without case, what makes two packages the same title
record Title(String key, String publisher, String name) {

    private static final Pattern IN_BRACKETS =
            Pattern.compile(
                    "\\s*\\((?:[^)]*\\b(?:x64|x86|64[- ]?bit|32[- ]?bit|amd64|arm64|[a-z]{2}(?:-[a-z]{2})?)\\b[^)]*|user)\\)",
                    Pattern.CASE_INSENSITIVE);
    private static final Pattern ARCHITECTURE =
            Pattern.compile("\\s+(?:x64|x86|64-bit|32-bit)$", Pattern.CASE_INSENSITIVE);
    private static final Pattern VERSION =
            Pattern.compile(
                    "(?:\\s+-)?\\s+(?:v|version )?\\d+(?:\\.\\d+)+\\S*$", Pattern.CASE_INSENSITIVE);
    private static final Pattern COMPANY =
            Pattern.compile(
                    "[,.]?\\s+(?:inc|incorporated|llc|ltd|limited|gmbh|corp|corporation|company|sarl|sas|sa|s\\.a\\.r?\\.?(?:l|s)?|se|ag|bv|b\\.v|co)\\.?$",
                    Pattern.CASE_INSENSITIVE);

    private static final int LONGEST_NAME = 200;

    static Title of(Software software) {
        var name = software.name();
        for (var pattern : new Pattern[] {IN_BRACKETS, ARCHITECTURE, VERSION, ARCHITECTURE})
            name = without(pattern, name);
        var publisher = software.publisher() == null ? "" : without(COMPANY, software.publisher());
        var key = (publisher + "\t" + name).toLowerCase(Locale.ROOT);
        return new Title(key, publisher, name);
    }

    /// Unless nothing would be left.
    private static String without(Pattern pattern, String text) {
        var rest = pattern.matcher(text).replaceAll("").strip();
        return rest.isEmpty() ? text : rest;
    }

    String searchName() {
        var searchName = SearchText.of(name);
        return searchName.length() <= LONGEST_NAME
                ? searchName
                : searchName.substring(0, LONGEST_NAME);
    }

    /// `Microsoft Corporation`, `MICROSOFT` and `Microsoft Corp.` are one publisher.
    String publisherKey() {
        return publisherKey(publisher);
    }

    static String publisherKey(String publisher) {
        return SearchText.of(without(COMPANY, publisher));
    }
}
