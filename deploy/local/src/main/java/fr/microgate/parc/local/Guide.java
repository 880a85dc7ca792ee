package fr.microgate.parc.local;

/// Where everything is and who can log in, for the person who has just started the stack.
record Guide(LocalStack stack) {
    String text() {
        var text = new StringBuilder("\n");
        for (var part : stack.parts()) {
            text.append("  %-13s %s%n".formatted(part.name(), part.address()));
        }
        var folder = stack.settings().folder();
        return text.append(
                        """

                        Accounts, password = name: admin manager technician technician2 dpo auditor client-a client-b
                        A token for scripts:
                          curl -d client_id=parc-local -d grant_type=password -d username=technician -d password=technician \\
                            %s/protocol/openid-connect/token
                        Mail: every address is taken; files in %s, or IMAP with the address as user and any password
                        Passwords of PostgreSQL and of the Keycloak administrator: %s
                        Ctrl-C or ./parc down stops everything; the data stays in %s
                        """
                                .formatted(
                                        stack.settings().realmUrl(),
                                        folder.data("mail"),
                                        folder.secrets(),
                                        folder.path()))
                .toString();
    }
}
