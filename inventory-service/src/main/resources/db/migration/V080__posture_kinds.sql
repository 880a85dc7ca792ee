-- The kinds of things that a control can say something of; on the others it is absent. A rule may name fewer; null is all of them.
ALTER TABLE posture_rule_reference ADD COLUMN kinds text[] NOT NULL DEFAULT '{}';
ALTER TABLE posture_rule ADD COLUMN kinds text[];

UPDATE posture_rule_reference SET kinds = '{WORKSTATION,LAPTOP,SERVER,VM,TABLET}';
UPDATE posture_rule_reference SET kinds = kinds || '{MOBILE,NAS}' WHERE control IN ('SUPPORTED_OS', 'RECENT_REBOOT', 'RECENT_FULL_INVENTORY');
-- Network devices and printers speak through SNMP.
UPDATE posture_rule_reference SET kinds = kinds || '{MOBILE,NAS,PRINTER,SWITCH,ROUTER,FIREWALL,AP,UPS,PHONE,IP_PHONE}'
WHERE control IN ('RECENT_CONTACT', 'NAMING');

-- Who sent the last document of the machine: what an agent cannot see, its silence does not prove.
ALTER TABLE asset ADD COLUMN posture_agent text;

-- What machines are taken in hand with, by the title of the installed software; the tool as agents name it.
CREATE TABLE remote_access_tool_reference (
    title_like text PRIMARY KEY,
    tool text NOT NULL
);

INSERT INTO remote_access_tool_reference (title_like, tool) VALUES
    ('teamviewer%', 'teamviewer'),
    ('anydesk%', 'anydesk'),
    ('rustdesk%', 'rustdesk'),
    ('supremo%', 'supremo'),
    ('litemanager%', 'litemanager'),
    ('remote utilities%', 'rms'),
    ('remote manipulator system%', 'rms'),
    ('mesh agent%', 'meshcentral'),
    ('meshcentral%', 'meshcentral'),
    ('tactical rmm%', 'tacticalrmm'),
    ('tacticalagent%', 'tacticalrmm'),
    ('realvnc%', 'realvnc'),
    ('vnc server%', 'realvnc'),
    ('vnc connect%', 'realvnc'),
    ('tightvnc%', 'tightvnc'),
    ('ultravnc%', 'ultravnc'),
    ('tigervnc%', 'tigervnc'),
    ('x11vnc%', 'x11vnc'),
    ('logmein%', 'logmein'),
    ('gotomypc%', 'gotomypc'),
    ('gotoassist%', 'gotoassist'),
    ('splashtop%', 'splashtop'),
    ('ammyy%', 'ammyy'),
    ('aeroadmin%', 'aeroadmin'),
    ('chrome remote desktop%', 'chrome-remote-desktop'),
    ('dwagent%', 'dwservice'),
    ('dwservice%', 'dwservice'),
    ('screenconnect%', 'screenconnect'),
    ('connectwise control%', 'screenconnect'),
    ('iperius remote%', 'iperius-remote'),
    ('zoho assist%', 'zoho-assist'),
    ('getscreen%', 'getscreen'),
    ('isl light%', 'isl-online'),
    ('isl alwayson%', 'isl-online'),
    ('nomachine%', 'nomachine'),
    ('radmin server%', 'radmin'),
    ('dameware%', 'dameware'),
    ('parsec%', 'parsec'),
    ('distant desktop%', 'distant-desktop'),
    ('hoptodesk%', 'hoptodesk');

-- Every machine is looked at again.
INSERT INTO posture_review (id, not_before, after_asset_id)
SELECT uuidv7(), now(), '00000000-0000-0000-0000-000000000000' WHERE EXISTS (SELECT 1 FROM asset);
