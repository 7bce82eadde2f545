/** The command {@code demitasse run}, as a user gives it. */
package demitasse.run;
