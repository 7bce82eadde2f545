@ switch.S - the switch to a process and back.
@
@ Entry points: demitasse_switch_to_process, by compiled Java; the SVC and PendSV handlers.
@
@ The kernel runs in thread mode, privileged, on the main stack; a process in thread mode,
@ unprivileged, on the process stack. Only an exception return changes both at once, so the
@ kernel's way in is an SVC of its own:
@
@     kernel   switch_to_process: r4-r11 to the main stack, state = ENTERING, svc
@     SVC      state ENTERING: state = PROCESS, CONTROL = 1, return to the process
@     process  runs until an SVC, a fault (exceptions.S), or PendSV, which interrupts ask for
@     SVC ...  state PROCESS: r4-r11 to the kernel's memory, state = KERNEL, CONTROL = 0
@     kernel   switch_to_process goes on after its svc: r4-r11 from the main stack, return
@
@ What an SVC means depends on demitasse_switch.state alone. EXC_RETURN and CONTROL cannot tell,
@ since an SVC may be tail-chained to an exception that has ended the process. The immediate of the
@ instruction means nothing here: svc 0xFF by a process is a system call as any other.
@
@ All exceptions but NMI and HardFault have the same priority (startup.c), so no handler here is
@ preempted by one that uses demitasse_switch. The kernel writes nothing to a process's stack: only
@ the hardware does, with the process's rights, so that a bad PSP is the process's fault.

    .syntax unified
    .cpu cortex-m4
    .thumb

#include "demitasse/switch.h"

@ int32_t demitasse_switch_to_process(int32_t registers, int32_t stack_pointer)
@
@ in:      r0 = the 8 words for r4-r11 of the process; r1 = its PSP, at a stacked frame; PRIMASK
@          clear
@ out:     r0 = the reason why the process stopped; PSP and the 8 words as it left them
@ changes: r1, r2, flags; r4-r11 are the caller's again
    .section .text.demitasse_switch_to_process, "ax", %progbits
    .global demitasse_switch_to_process
    .type demitasse_switch_to_process, %function
    .thumb_func
demitasse_switch_to_process:
    push {r3-r11, lr}               @ r3 only keeps the stack's alignment to 8
    msr psp, r1                     @ where the SVC handler's return finds the frame
    ldr r2, =demitasse_switch       @ r2 = the block; the SVC's own frame keeps it
    str sp, [r2, #SWITCH_KERNEL_SP] @ for demitasse_fault_entry
    movs r1, #SWITCH_ENTERING       @ the next SVC ...
    strd r1, r0, [r2, #SWITCH_STATE] @ ... starts a process, with these registers
    ldmia r0, {r4-r11}              @ no instruction of the kernel uses them from here
    svc 0xFF                        @ the process runs now
    .global demitasse_switch_returned
demitasse_switch_returned:
    ldr r0, [r2, #SWITCH_REASON]    @ the result
    pop {r3-r11, pc}                @ the kernel's registers; return
    .ltorg
    .size demitasse_switch_to_process, . - demitasse_switch_to_process

@ SVC: the kernel enters a process, or a process calls the kernel.
@
@ in:      demitasse_switch
@ out:     the other of both runs; in state KERNEL nothing
@ changes: r0-r3, flags; r4-r11 still hold the process's values
    .section .text.demitasse_svc_entry, "ax", %progbits
    .global demitasse_svc_entry
    .type demitasse_svc_entry, %function
    .thumb_func
demitasse_svc_entry:
    ldr r0, =demitasse_switch       @ r0 = the block
    ldrd r1, r2, [r0, #SWITCH_STATE] @ r1 = state, r2 = registers
    cmp r1, #SWITCH_ENTERING        @ whose SVC is it?
    beq demitasse_enter_process     @ the kernel's
    blo 2f                          @ nobody's: its stacking failed, and the process has stopped
    movs r3, #REASON_SYSCALL        @ the process's; and on into demitasse_leave_process
    .size demitasse_svc_entry, . - demitasse_svc_entry

@ Ends the run of a process: the common tail of the SVC, PendSV and fault handlers.
@
@ in:      r0 = &demitasse_switch, r2 = its registers, r3 = the reason; r4-r11 are the process's
@ out:     lr = EXC_RETURN to thread mode on the main stack, privileged
@ changes: r1, flags
    .global demitasse_leave_process
    .type demitasse_leave_process, %function
    .thumb_func
demitasse_leave_process:
    stmia r2, {r4-r11}              @ memory of the kernel, not of the process
    movs r1, #SWITCH_KERNEL         @ r1 = 0
    str r1, [r0, #SWITCH_STATE]     @ from here an SVC or PendSV that is pending does nothing
    str r3, [r0, #SWITCH_REASON]    @ the result of demitasse_switch_to_process
    msr control, r1                 @ nPRIV = 0: thread mode is privileged again
    isb                             @ before any instruction that needs it (section B1.4.4)
    mvn lr, #6                      @ 0xFFFFFFF9: thread mode, main stack
    bx lr                           @ exception return, to demitasse_switch_returned
    .size demitasse_leave_process, . - demitasse_leave_process

@ The rest of the SVC handler: the kernel's own SVC.
@
@ in:      r0 = &demitasse_switch, r1 = SWITCH_ENTERING, r2 = its registers
@ out:     lr = EXC_RETURN to the process; or what demitasse_leave_process says
@ changes: r1, r3, flags; r4-r11 still hold the process's values
    .type demitasse_enter_process, %function
    .thumb_func
demitasse_enter_process:
    ldr r3, [r0, #SWITCH_SUMMARY]   @ an interrupt since the kernel last looked?
    cbnz r3, 1f                     @ its handler has seen ENTERING: nothing else stops the process
    msr control, r1                 @ ENTERING is 1 as well as nPRIV: unprivileged
    isb                             @ before any instruction of the process
    movs r1, #SWITCH_PROCESS        @ from here SVC, PendSV and faults ...
    str r1, [r0, #SWITCH_STATE]     @ ... are the process's
    mvn lr, #2                      @ 0xFFFFFFFD: thread mode, process stack
    bx lr                           @ exception return, into the process
1:  movs r3, #REASON_INTERRUPTED    @ the process has not run: its registers are as they were
    b demitasse_leave_process       @ back to the kernel
2:  bx lr                           @ exception return, to where it came from
    .ltorg
    .size demitasse_enter_process, . - demitasse_enter_process

@ PendSV: an interrupt handler wants the kernel to run.
@
@ in:      demitasse_switch
@ out:     in state PROCESS what demitasse_leave_process says, otherwise nothing
@ changes: r0-r3, flags; r4-r11 still hold the process's values
    .section .text.demitasse_pendsv_entry, "ax", %progbits
    .global demitasse_pendsv_entry
    .type demitasse_pendsv_entry, %function
    .thumb_func
demitasse_pendsv_entry:
    ldr r0, =demitasse_switch       @ r0 = the block
    ldrd r1, r2, [r0, #SWITCH_STATE] @ r1 = state, r2 = registers
    movs r3, #REASON_INTERRUPTED    @ what the kernel is told
    cmp r1, #SWITCH_PROCESS         @ does the process still run?
    beq demitasse_leave_process     @ yes: it stops here
    bx lr                           @ no: an SVC or a fault came first. Exception return
    .ltorg
    .size demitasse_pendsv_entry, . - demitasse_pendsv_entry
