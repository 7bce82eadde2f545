/*
 * app.h - everything that a program may use, in one include.
 */
#ifndef DEMITASSE_APP_H
#define DEMITASSE_APP_H

#include "demitasse/alarm.h"
#include "demitasse/console.h"
#include "demitasse/ipc.h"
#include "demitasse/pins.h"
#include "demitasse/process.h"

#include <string.h>

#endif
