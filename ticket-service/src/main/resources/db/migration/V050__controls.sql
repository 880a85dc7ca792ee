-- The controls that an organisation may switch on.
INSERT INTO control_reference (code, label, failure, urgency) VALUES
    ('FIREWALL', 'Pare-feu', 'Pare-feu arrêté', 'HIGH'),
    ('RECENT_REBOOT', 'Redémarrage récent', 'Machine non redémarrée depuis longtemps', 'LOW'),
    ('RECENT_FULL_INVENTORY', 'Inventaire complet récent', 'Inventaire complet trop ancien', 'LOW'),
    ('SECURE_BOOT', 'Démarrage sécurisé', 'Démarrage sécurisé inactif', 'LOW'),
    ('REMOTE_ACCESS', 'Prise en main à distance', 'Outil de prise en main non autorisé', 'HIGH'),
    ('NAMING', 'Nommage', 'Nom de machine non conforme', 'LOW'),
    ('SOFTWARE', 'Logiciels', 'Logiciels non conformes', 'MEDIUM');
