-- Which machine runs on which host is a relation between assets, made again with the next inventories.
DROP TABLE vm_host;
