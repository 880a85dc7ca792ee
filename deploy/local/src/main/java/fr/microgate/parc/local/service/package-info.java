@NullMarked
package fr.microgate.parc.local.service;

import org.jspecify.annotations.NullMarked;
