package fr.microgate.parc.local.part;

/// What every part is given.
public record Context(Settings settings, Secrets secrets, Watcher watcher) {
    public Folder folder() {
        return settings.folder();
    }

    public String databasePassword(String role) {
        return secrets.get("postgresql." + role);
    }

    public String clientSecret(String client) {
        return secrets.get("keycloak." + client);
    }
}
