package fr.microgate.parc.inventory.document;

import java.util.regex.Pattern;

/// Users and passwords that people put into addresses: `smb://user:password@host`,
/// `//user:password@nas/share`. They are kept nowhere.
final class Credentials {

    /// What stands before the last `@` of the authority says who comes. A password with a slash in
    /// it reaches beyond: behind a colon the slash does not count. `\\host@SSL@8443` is WebDAV.
    private static final Pattern IN_ADDRESS =
            Pattern.compile(
                    "(//|\\\\\\\\)(?:[^\\s/\\\\?#]*@(?!(?i:ssl)\\b|\\d+(?:[/\\\\]|$))"
                            + "|[^\\s/\\\\@]*:[^\\s@]*@(?:[^\\s/\\\\]*@)?)");

    private Credentials() {}

    static String without(String text) {
        return text.indexOf('@') < 0 ? text : IN_ADDRESS.matcher(text).replaceAll("$1");
    }
}
