/// Tables that people bring from, and take to, a spreadsheet.
@NullMarked
package fr.microgate.parc.inventory.csv;

import org.jspecify.annotations.NullMarked;
